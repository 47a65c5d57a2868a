namespace Mentorship.Web.Features.Bookings;

/// <summary>Which of their sessions a mentee looks at.</summary>
public enum SessionFilter
{
    /// <summary>What is next, what is ahead, what waits, and then all else.</summary>
    All = 1,
    Upcoming,
    Past,

    /// <summary>Cancelled, declined, or never answered.</summary>
    Cancelled,
}
