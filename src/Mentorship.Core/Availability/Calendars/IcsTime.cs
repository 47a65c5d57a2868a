using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>A date, or a time of a wall clock, and the zone in which it is meant.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IcsTime(LocalDateTime Local, bool IsDate, IcsZone Zone)
{
    // Beyond these no calendar says anything, and a year more could not be counted.
    private const int MinYear = 1000;
    private const int MaxYear = 9000;

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public Instant Instant => IsDate ? Zone.StartOf(Local.Date) : Zone.ToInstant(Local);

    public IcsTime At(LocalDateTime local) => this with { Local = local };

    /// <summary>Reads one value of a property; null if it is none.</summary>
    public static IcsTime? Parse(string value, IcsZone zone)
    {
        // The leap second is the next minute's first.
        var text = value.Length > 14 && value.AsSpan(13, 2) is "60" ? string.Concat(value.AsSpan(0, 13), "59", value.AsSpan(15)) : value;
        var isUtc = text.EndsWith('Z');
        var date = DatePattern.Parse(text);
        if (date.Success)
        {
            return IsWithin(date.Value.Year) ? new(date.Value.AtMidnight(), true, zone) : null;
        }

        var time = TimePattern.Parse(isUtc ? text[..^1] : text);
        return time.Success && IsWithin(time.Value.Year) ? new(time.Value, false, isUtc ? IcsZone.Utc : zone) : null;
    }

    /// <summary>Reads "P1DT2H30M" as days of the calendar and time by the clock; null if it is none, or absurd.</summary>
    public static (int Days, Duration Time)? ParseDuration(string value)
    {
        var text = value.StartsWith('+') ? value[1..] : value;
        var result = PeriodPattern.Roundtrip.Parse(text.ToUpperInvariant());
        if (!result.Success)
        {
            return null;
        }

        var period = result.Value;
        var days = period.Weeks * 7L + period.Days;
        var seconds = period.Hours * 3600 + period.Minutes * 60 + period.Seconds;
        return period.Years == 0 && period.Months == 0 && days is >= 0 and <= IcsEvent.MaxDays && seconds is >= 0 and <= IcsEvent.MaxDays * 86_400L
            ? ((int)days, Duration.FromSeconds(seconds))
            : null;
    }

    public override string ToString() => Local.ToString(null, CultureInfo.InvariantCulture);

    private static bool IsWithin(int year) => year is >= MinYear and <= MaxYear;
}
