namespace Mentorship.Core.Payments.Gateways;

/// <summary>Whether a refund was made.</summary>
public enum GatewayRefundState
{
    /// <summary>The provider has sent the money. A bank can still refuse it: then an event comes, and the state is Failed.</summary>
    Succeeded,

    /// <summary>Accepted and on its way: an event comes when it has arrived, or ask again.</summary>
    Pending,

    /// <summary>Refused for good. A person has to see why; another try is another refund, with an id of its own.</summary>
    Failed,
}
