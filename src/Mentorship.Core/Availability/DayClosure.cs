namespace Mentorship.Core.Availability;

/// <summary>Why a mentor has no hours on a local date.</summary>
public enum DayClosure
{
    /// <summary>The date lies in the mentor's time off.</summary>
    TimeOff,

    /// <summary>The date has an override without hours.</summary>
    ClosedThatDate,

    /// <summary>The weekday has no hours.</summary>
    NoHoursThatWeekday,
}
