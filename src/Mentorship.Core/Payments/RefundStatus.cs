namespace Mentorship.Core.Payments;

/// <summary>Where a refund stands.</summary>
public enum RefundStatus
{
    /// <summary>It is owed; the provider is to be told, or has not answered.</summary>
    Owed = 1,

    /// <summary>The provider has taken it on; the money is on its way.</summary>
    Sent = 2,

    /// <summary>The money is back.</summary>
    Done = 3,

    /// <summary>The provider refuses: an admin has to look at it.</summary>
    Failed = 4,
}
