namespace Mentorship.Core.Payments.Gateways;

/// <summary>What can happen to a payment at a provider.</summary>
public enum GatewayEventKind
{
    /// <summary>The payer has paid.</summary>
    Captured,

    /// <summary>The payment can no longer be made.</summary>
    Failed,

    /// <summary>A refund of this payment has moved on: ask for each that is pending.</summary>
    RefundChanged,
}
