using Mentorship.Core.Availability;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>From one time to another, as a browser's time inputs give them. An end of 00:00 is midnight, the day's end.</summary>
public sealed record RangeForm
{
    private const string Midnight = "00:00";

    public string? Start { get; init; }

    public string? End { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Start) && string.IsNullOrWhiteSpace(End);

    public static RangeForm Of(HoursRange hours) => new()
    {
        Start = HoursRange.Format(hours.StartMinute),
        End = hours.EndMinute == HoursRange.MinutesPerDay ? Midnight : HoursRange.Format(hours.EndMinute),
    };

    /// <summary>"09:00–17:00", and "20:00–00:00" until midnight.</summary>
    public static string Words(HoursRange hours)
    {
        var range = Of(hours);
        return $"{range.Start}–{range.End}";
    }

    /// <summary>The hours; null if one of the two is no time.</summary>
    public HoursRange? Parse()
    {
        var end = End?.Trim() is Midnight ? HoursRange.Format(HoursRange.MinutesPerDay) : End?.Trim();
        return HoursRange.TryParse(Start?.Trim(), end, out var hours) ? hours : null;
    }
}
