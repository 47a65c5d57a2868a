namespace Mentorship.Core.Payments.Gateways;

/// <summary>Whether a payment was made.</summary>
public enum GatewayPaymentState
{
    /// <summary>It can still be made.</summary>
    Open,

    /// <summary>The money was taken.</summary>
    Captured,

    /// <summary>There will be no money: declined for good, expired, cancelled or reversed at the provider.</summary>
    Failed,
}
