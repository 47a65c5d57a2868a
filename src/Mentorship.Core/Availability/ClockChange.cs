using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>A change of the clocks within a local date.</summary>
/// <param name="Before">What the clocks show when they change.</param>
/// <param name="After">What they show then.</param>
public readonly record struct ClockChange(LocalDateTime Before, LocalDateTime After)
{
    /// <summary>Whether wall times are skipped.</summary>
    public bool IsForward => After > Before;

    /// <summary>The change that skips or repeats wall times of a date; null on most dates.</summary>
    public static ClockChange? On(DateTimeZone zone, LocalDate date)
    {
        // From just before the date's first instant, because a midnight that is skipped ends the interval before it.
        var next = zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        var interval = zone.GetZoneInterval(zone.AtStartOfDay(date).ToInstant() - Duration.Epsilon);
        while (interval.HasEnd && interval.End <= next)
        {
            var change = new ClockChange(interval.IsoLocalEnd, interval.End.InZone(zone).LocalDateTime);
            var (from, until) = change.IsForward ? (change.Before, change.After) : (change.After, change.Before);
            if (from < until && from < date.PlusDays(1).AtMidnight() && until > date.AtMidnight())
            {
                return change;
            }

            interval = zone.GetZoneInterval(interval.End);
        }

        return null;
    }

    /// <summary>How many minutes of these hours of a date pass by no clock; all of them if the hours do not exist.</summary>
    public static int SkippedMinutes(DateTimeZone zone, LocalDate date, HoursRange hours)
    {
        var elapsed = WallClock.At(zone, date, hours.EndMinute) - WallClock.At(zone, date, hours.StartMinute);
        return Math.Max(0, hours.EndMinute - hours.StartMinute - (int)elapsed.TotalMinutes);
    }
}
