using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Core.Common;

/// <summary>How times are written, on pages and in every message. A time always comes with its zone.</summary>
public static class TimeText
{
    // English as .NET itself has it: a culture's own names ("Sep", "Sept") differ from server to server.
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly LocalTimePattern ClockPattern = LocalTimePattern.Create("HH:mm", English);
    private static readonly LocalTimePattern SecondsPattern = LocalTimePattern.Create("HH:mm:ss", English);
    private static readonly LocalDatePattern ShortDatePattern = LocalDatePattern.Create("ddd d MMM", English);
    private static readonly LocalDatePattern LongDatePattern = LocalDatePattern.Create("dddd d MMMM yyyy", English);

    /// <summary>"Thu 19 Feb".</summary>
    public static string ShortDate(LocalDate date) => ShortDatePattern.Format(date);

    /// <summary>"19 Feb 2026": where what is listed goes back for years.</summary>
    public static string DateOfYear(LocalDate date) => date.ToString("d MMM yyyy", English);

    /// <summary>"Thu".</summary>
    public static string Weekday(LocalDate date) => date.ToString("ddd", English);

    /// <summary>"Thursday 19 February 2026".</summary>
    public static string LongDate(LocalDate date) => LongDatePattern.Format(date);

    /// <summary>"Thursday 19 February": where the year stands above it.</summary>
    public static string DayAndMonth(LocalDate date) => date.ToString("dddd d MMMM", English);

    /// <summary>"February 2026".</summary>
    public static string Month(LocalDate date) => date.ToString("MMMM yyyy", English);

    /// <summary>"15:30": only where the zone stands beside it.</summary>
    public static string Clock(Instant instant, DateTimeZone zone) => ClockPattern.Format(instant.InZone(zone).TimeOfDay);

    /// <summary>"15:30:07": where seconds count, and the zone stands beside it.</summary>
    public static string ClockWithSeconds(Instant instant, DateTimeZone zone) => SecondsPattern.Format(instant.InZone(zone).TimeOfDay);

    /// <summary>"2026-02-19", as addresses and forms have it.</summary>
    public static string IsoDate(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>
    /// "15:30–16:30", "23:30–00:30 (Fri)" over midnight, and "01:30–01:30 (GMT+0)" when the clocks change meanwhile: the
    /// zone that stands beside it has the offset of the start.
    /// </summary>
    public static string ClockRange(TimeRange time, DateTimeZone zone)
    {
        var start = time.Start.InZone(zone);
        var end = time.End.InZone(zone);
        var day = end.Date == start.Date ? null : Weekday(end.Date);
        var offset = end.Offset == start.Offset ? null : Offset(end.Offset);
        var ofEnd = string.Join(", ", new[] { day, offset }.OfType<string>());
        return $"{Clock(time.Start, zone)}–{Clock(time.End, zone)}{(ofEnd.Length > 0 ? $" ({ofEnd})" : "")}";
    }

    /// <summary>"Thu 19 Feb, 15:30 Berlin (GMT+1)".</summary>
    public static string Moment(Instant instant, DateTimeZone zone) =>
        $"{ShortDate(instant.InZone(zone).Date)}, {Clock(instant, zone)} {Zone(zone, instant)}";

    /// <summary>"Thursday 19 February 2026, 15:30–16:30, Berlin (GMT+1)".</summary>
    public static string Session(TimeRange time, DateTimeZone zone) =>
        $"{LongDate(time.Start.InZone(zone).Date)}, {ClockRange(time, zone)}, {Zone(zone, time.Start)}";

    /// <summary>"Berlin (GMT+1)", with the offset of that time, because it changes with the season.</summary>
    public static string Zone(DateTimeZone zone, Instant at) =>
        TimeZones.IsUtc(zone) ? "UTC" : $"{TimeZones.City(zone, at)} ({Offset(zone.GetUtcOffset(at))})";

    /// <summary>"1 h 30 min".</summary>
    public static string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => $"{rest} min",
        (var hours, 0) => $"{hours} h",
        var (hours, rest) => $"{hours} h {rest} min",
    };

    /// <summary>"30–60 min", or as one length where they are the same.</summary>
    public static string Minutes(int shortest, int longest) =>
        shortest == longest ? Minutes(shortest) : $"{shortest}–{longest} min";

    private static string Offset(Offset offset)
    {
        var sign = offset < NodaTime.Offset.Zero ? "−" : "+";
        var minutes = Math.Abs(offset.Seconds) / 60;
        var rest = minutes % 60 == 0 ? "" : $":{minutes % 60:00}";
        return $"GMT{sign}{minutes / 60}{rest}";
    }
}
