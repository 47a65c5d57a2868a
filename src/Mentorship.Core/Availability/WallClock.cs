using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>Wall times as instants: the one place that decides what a change of the clocks means.</summary>
public static class WallClock
{
    /// <summary>
    /// The instant of a minute of a local date. A wall time that is skipped (spring forward) is the first instant
    /// after the gap; one that happens twice (fall back) is its first occurrence. So a later wall time is never an
    /// earlier instant, and ranges that do not overlap on the wall do not overlap in time.
    /// </summary>
    /// <param name="zone">The zone of the wall clock.</param>
    /// <param name="date">The local date.</param>
    /// <param name="minute">0 to 1440; 1440 is 24:00, the midnight that begins the next date.</param>
    public static Instant At(DateTimeZone zone, LocalDate date, int minute = 0)
    {
        var (day, time) = minute == HoursRange.MinutesPerDay
            ? (date.PlusDays(1), LocalTime.Midnight)
            : (date, LocalTime.FromMinutesSinceMidnight(minute));
        var mapping = zone.MapLocal(day.At(time));
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }
}
