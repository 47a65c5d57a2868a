using System.Globalization;
using Mentorship.Core.Availability;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>A date of the month with its hours.</summary>
/// <param name="Date">The date.</param>
/// <param name="Hours">Its hours; none if it is closed.</param>
/// <param name="Closure">Why it has none.</param>
/// <param name="IsOwn">Whether its hours are not the week's.</param>
public sealed record DateCell(LocalDate Date, IReadOnlyList<HoursRange> Hours, DayClosure? Closure, bool IsOwn)
{
    // What fits under the number in a month on a telephone.
    private const int ShortLength = 5;

    /// <summary>"9–17", "6.5 h" where that would be too long, "closed" or "off".</summary>
    public string Words => Closure switch
    {
        DayClosure.TimeOff => "off",
        not null => "closed",
        null when Hours.Count == 1 && Short(Hours[0]) is { Length: <= ShortLength } range => range,
        _ => string.Create(CultureInfo.InvariantCulture, $"{Hours.Sum(range => range.EndMinute - range.StartMinute) / 60m:0.#} h"),
    };

    public bool IsShort => Words.Length <= ShortLength;

    /// <summary>All of it, for those who only hear it.</summary>
    public string InWords => Closure switch
    {
        DayClosure.TimeOff => "time off",
        not null => "closed",
        null => string.Join(" and ", Hours.Select(RangeForm.Words)),
    };

    private static string Short(HoursRange hours) => $"{Short(hours.StartMinute)}–{Short(hours.EndMinute)}";

    private static string Short(int minute) => minute % 60 == 0
        ? (minute / 60).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{minute / 60}:{minute % 60:00}");
}
