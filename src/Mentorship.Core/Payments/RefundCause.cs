namespace Mentorship.Core.Payments;

/// <summary>Why money is given back.</summary>
public enum RefundCause
{
    /// <summary>The session was cancelled, declined or not approved in time, or the mentor did not come.</summary>
    Session = 1,

    /// <summary>The payment came when the time was somebody else's already, or over.</summary>
    TooLate = 2,

    /// <summary>The session was paid for before.</summary>
    PaidTwice = 3,
}
