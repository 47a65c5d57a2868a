using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A month of a mentee: how many sessions each day has, in their zone.</summary>
public sealed record SessionMonth
{
    /// <summary>How far back and ahead one can go, in years.</summary>
    public const int Reach = 20;

    public required YearMonth Month { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>The day that is shown beside the month; null if none is.</summary>
    public required LocalDate? Chosen { get; init; }

    /// <summary>Whether somebody asked for this month or a day of it: then it is open where there is little room.</summary>
    public required bool IsAskedFor { get; init; }

    /// <summary>How many sessions begin on a day; days without one are left out.</summary>
    public required IReadOnlyDictionary<LocalDate, int> Counts { get; init; }

    public string Name => TimeText.Month(Month.OnDayOfMonth(1));

    public YearMonth? Before => Within(Month.PlusMonths(-1));

    public YearMonth? After => Within(Month.PlusMonths(1));

    /// <summary>The month in weeks of seven, from Monday on; null stands for a day of another month.</summary>
    public IEnumerable<LocalDate?[]> Weeks
    {
        get
        {
            var days = Month.ToDateInterval().Select(date => (LocalDate?)date).ToList();
            var before = (int)Month.OnDayOfMonth(1).DayOfWeek - (int)IsoDayOfWeek.Monday;
            var after = 6 - ((before + days.Count - 1) % 7);
            return Enumerable.Repeat<LocalDate?>(null, before).Concat(days).Concat(Enumerable.Repeat<LocalDate?>(null, after)).Chunk(7);
        }
    }

    public static string AddressOf(YearMonth month) => $"{MySessions.Address}?month={TimeText.IsoDate(month.OnDayOfMonth(1))[..7]}";

    public static string AddressOf(LocalDate day) => $"{MySessions.Address}?day={TimeText.IsoDate(day)}";

    public static string CountWords(int count) => count == 1 ? "session" : "sessions";

    public string ClassOf(LocalDate day) => string.Concat(
        Counts.ContainsKey(day) ? "day is-booked" : "day",
        day == Chosen ? " is-chosen" : "",
        day == Today ? " is-today" : "");

    /// <summary>Whether a date is near enough to be shown.</summary>
    public static bool IsWithin(LocalDate date, LocalDate today) => Math.Abs(date.Year - today.Year) <= Reach;

    private YearMonth? Within(YearMonth month) => IsWithin(month.OnDayOfMonth(1), Today) ? month : null;
}
