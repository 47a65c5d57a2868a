using System.Globalization;
using System.Runtime.InteropServices;

namespace Mentorship.Core.Availability;

/// <summary>
/// Hours of one local day, <c>[StartMinute, EndMinute)</c>, in minutes of the wall clock since 00:00. Not two
/// <see cref="NodaTime.LocalTime"/>s, because a day's hours may end at 24:00, the midnight that ends the day. A range
/// whose end is not after its start is no hours at all; it never means "until tomorrow".
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HoursRange
{
    public const int MinutesPerDay = 24 * 60;

    /// <param name="startMinute">0 to 1439.</param>
    /// <param name="endMinute">0 to 1440; 1440 is 24:00.</param>
    /// <exception cref="ArgumentOutOfRangeException">A minute is outside the day.</exception>
    public HoursRange(int startMinute, int endMinute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startMinute);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(startMinute, MinutesPerDay);
        ArgumentOutOfRangeException.ThrowIfNegative(endMinute);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endMinute, MinutesPerDay);
        StartMinute = startMinute;
        EndMinute = endMinute;
    }

    public int StartMinute { get; }

    public int EndMinute { get; }

    public bool IsEmpty => EndMinute <= StartMinute;

    /// <summary>Reads two wall times such as "09:30" and "24:00".</summary>
    /// <exception cref="FormatException">A text is no time of day written HH:mm, or the start is "24:00".</exception>
    public static HoursRange Parse(string start, string end) =>
        TryParse(start, end, out var range)
            ? range
            : throw new FormatException($"\"{start}\" to \"{end}\" are not hours of a day; they are written HH:mm.");

    /// <summary>Reads two wall times such as "09:30" and "24:00"; false if they are not hours of a day.</summary>
    public static bool TryParse(string? start, string? end, out HoursRange range)
    {
        range = default;
        if (!TryParseMinute(start, out var from) || from == MinutesPerDay || !TryParseMinute(end, out var until))
        {
            return false;
        }

        range = new HoursRange(from, until);
        return true;
    }

    /// <summary>A minute of the day, 0 to 1440, written HH:mm.</summary>
    public static string Format(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>
    /// The ranges in order, those that overlap or touch made one, those that are empty left out.
    /// </summary>
    public static IReadOnlyList<HoursRange> Merge(IEnumerable<HoursRange> ranges)
    {
        var merged = new List<HoursRange>();
        foreach (var range in ranges.Where(r => !r.IsEmpty).OrderBy(r => r.StartMinute))
        {
            if (merged.Count > 0 && range.StartMinute <= merged[^1].EndMinute)
            {
                var last = merged[^1];
                merged[^1] = new HoursRange(last.StartMinute, Math.Max(last.EndMinute, range.EndMinute));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged.ToArray();
    }

    public override string ToString() => $"{Format(StartMinute)}-{Format(EndMinute)}";

    private static bool TryParseMinute(string? text, out int minute)
    {
        minute = 0;
        if (text is not [var h1, var h2, ':', var m1, var m2] || !text.All(c => char.IsAsciiDigit(c) || c == ':'))
        {
            return false;
        }

        if (h1 == ':' || h2 == ':' || m1 == ':' || m2 == ':')
        {
            return false;
        }

        var minutes = ((m1 - '0') * 10) + (m2 - '0');
        minute = ((((h1 - '0') * 10) + (h2 - '0')) * 60) + minutes;
        return minutes < 60 && minute <= MinutesPerDay;
    }
}
