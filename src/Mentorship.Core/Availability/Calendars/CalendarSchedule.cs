using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>When calendars are read, and what of them.</summary>
public static class CalendarSchedule
{
    /// <summary>How far ahead busy times are kept: as far as anything can be booked.</summary>
    public static readonly Duration Horizon = Duration.FromDays(366);

    /// <summary>From one good reading to the next.</summary>
    public static readonly Duration Interval = Duration.FromMinutes(15);

    private static readonly Duration LongestInterval = Duration.FromHours(6);

    /// <summary>
    /// What of a calendar is kept at a time: from a day ago to the horizon, in whole days of UTC, so that readings of
    /// the same day are alike.
    /// </summary>
    public static Common.TimeRange Window(Instant now)
    {
        var today = now.InUtc().Date;
        return new(today.PlusDays(-1).At(LocalTime.Midnight).InUtc().ToInstant(), today.PlusDays(1).At(LocalTime.Midnight).InUtc().ToInstant() + Horizon);
    }

    /// <summary>After a failure it takes twice as long each time, up to six hours.</summary>
    public static Instant AfterFailure(Instant? failingSince, Instant now) =>
        now + Duration.Max(Interval, Duration.Min(now - (failingSince ?? now), LongestInterval));
}
