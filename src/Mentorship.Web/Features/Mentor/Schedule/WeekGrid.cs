using System.Globalization;
using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>
/// Where everything lies in the grid of a week, true to the minute. A column is elapsed time, so that an hour is as high
/// on every date, and noon lies in one line on all of them: where the clocks change in the night a column begins lower or
/// higher, and its hours after the change are level with the others'.
/// </summary>
public sealed class WeekGrid
{
    private const int Noon = 12 * 60;

    // What is shown of every week; more of one that has more.
    private const int EarliestEnd = 18 * 60;
    private const int LatestStart = 8 * 60;

    // Something that can be pressed is so high at least, in pixels; and an hour that is not crowded has room for words.
    private const double LeastHeight = 24;
    private const double UsualScale = 1.2;

    // An appointment longer than this, such as a day away, says little about the hours that matter.
    private static readonly Duration Long = Duration.FromHours(12);

    private readonly double _scale;

    public WeekGrid(IReadOnlyList<ScheduleDay> days)
    {
        Days = days;
        var shown = days.SelectMany(day => Shown(day).Select(time => (From: Minute(day, time.Start), Until: Minute(day, time.End)))).ToList();
        From = (int)Math.Floor(shown.Select(time => time.From).Append(LatestStart).Min() / 60) * 60;
        Until = (int)Math.Ceiling(shown.Select(time => time.Until).Append(EarliestEnd).Max() / 60) * 60;
        var shortest = days
            .SelectMany(day => day.Entries.Where(entry => entry.BookingId is not null).Select(entry => entry.Time.Length.TotalMinutes))
            .Append(60)
            .Min();
        _scale = Math.Max(UsualScale, LeastHeight / shortest);
    }

    public IReadOnlyList<ScheduleDay> Days { get; }

    /// <summary>The first minute that is shown, counted as if noon were the 720th of every date; a whole hour.</summary>
    public int From { get; }

    /// <summary>The minute at which it ends.</summary>
    public int Until { get; }

    /// <summary>In pixels.</summary>
    public double Height => (Until - From) * _scale;

    /// <summary>The full hours at the side, as they are on a date without a change of the clocks.</summary>
    public IEnumerable<(double Y, string Words)> Hours => Enumerable
        .Range(From / 60, (Until - From) / 60)
        .Where(hour => hour is >= 0 and < 24)
        .Select(hour => (((hour * 60) - From) * _scale, HoursRange.Format(hour * 60)));

    /// <summary>The lines of the full hours of a date, by its own clocks; with words where those are not what stands at the side.</summary>
    public IEnumerable<(double Y, string? Words)> HoursOf(ScheduleDay day)
    {
        var usual = day.Date.AtMidnight();
        for (var at = day.Time.Start; at < day.Time.End;)
        {
            var local = at.InZone(day.Zone).LocalDateTime;
            var minute = Minute(day, at);
            if (local.Minute == 0 && minute >= From && minute < Until)
            {
                yield return (Y(day, at), local == usual.PlusMinutes((long)minute) ? null : TimeText.Clock(at, day.Zone));
            }

            // To the next full hour; where the clocks change before it, to where they are then and on from there.
            at += Duration.FromMinutes(60 - local.Minute);
        }
    }

    /// <summary>How far below the top an instant of a date lies, in pixels.</summary>
    public double Y(ScheduleDay day, Instant instant) => (Minute(day, instant) - From) * _scale;

    /// <summary>Where a stretch of time lies on a date, cut to the date.</summary>
    public (double Y, double Height) Place(ScheduleDay day, TimeRange time)
    {
        var part = day.Within(time);
        var (top, bottom) = (Math.Clamp(Y(day, part.Start), 0, Height), Math.Clamp(Y(day, part.End), 0, Height));
        return (top, Math.Max(0, bottom - top));
    }

    /// <summary>A number as SVG has it.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<TimeRange> Shown(ScheduleDay day) => day.Open
        .Concat(day.Entries
            .Where(entry => entry.Kind != EntryKind.Elsewhere || entry.Time.Length <= Long)
            .Select(entry => entry.Kept))
        .Select(day.Within)
        .Where(time => !time.IsEmpty);

    private static double Minute(ScheduleDay day, Instant instant) =>
        Noon + (instant - WallClock.At(day.Zone, day.Date, Noon)).TotalMinutes;
}
