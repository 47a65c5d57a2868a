namespace Mentorship.Core.Bookings.Reschedules;

/// <summary>Where a negotiation about a new time stands.</summary>
public enum RescheduleStatus
{
    /// <summary>One side has proposed a time and the other can answer; over all the same once its time has run out.</summary>
    Open = 1,

    /// <summary>The session has the proposed time.</summary>
    Accepted = 2,

    /// <summary>The mentor said no.</summary>
    Rejected = 3,
    Withdrawn = 4,

    /// <summary>Nobody answered in time.</summary>
    Expired = 5,

    /// <summary>The session was cancelled or begun meanwhile, or the request to book was approved as it was, declined or taken back.</summary>
    Closed = 6,
}
