namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>Where the mentor's share of a payment stands.</summary>
public enum EarningState
{
    /// <summary>It is the mentor's once the session is over.</summary>
    Pending = 1,
    Available,

    /// <summary>All of it went back to the mentee.</summary>
    Refunded,
}
