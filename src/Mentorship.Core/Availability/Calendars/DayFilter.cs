using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>The parts of a recurrence rule that say on which dates an event begins.</summary>
internal sealed class DayFilter
{
    private readonly RecurrenceRule.Frequency _frequency;
    private readonly IsoDayOfWeek _weekStart;
    private readonly IWeekYearRule _weeks;
    private readonly int[] _months;
    private readonly int[] _weekNumbers;
    private readonly int[] _yearDays;
    private readonly int[] _monthDays;
    private readonly (int Number, IsoDayOfWeek Day)[] _weekdays;

    public DayFilter(RecurrenceRule.Frequency frequency, IReadOnlyDictionary<string, string> parts)
    {
        _frequency = frequency;
        _weekStart = DayOf(parts.GetValueOrDefault("WKST") ?? "MO") ?? IsoDayOfWeek.Monday;
        _weeks = WeekYearRules.ForMinDaysInFirstWeek(4, _weekStart);
        _months = RecurrenceRule.NumbersOf(parts, "BYMONTH", 1, 12);
        _weekNumbers = frequency == RecurrenceRule.Frequency.Yearly ? RecurrenceRule.NumbersOf(parts, "BYWEEKNO", -53, 53) : [];
        _yearDays = RecurrenceRule.NumbersOf(parts, "BYYEARDAY", -366, 366);
        _monthDays = RecurrenceRule.NumbersOf(parts, "BYMONTHDAY", -31, 31);
        _weekdays = [.. (parts.GetValueOrDefault("BYDAY") ?? "").Split(',').Select(WeekdayOf).OfType<(int, IsoDayOfWeek)>().Distinct()];
    }

    public LocalDate StartOfWeek(LocalDate date) => date.PlusDays(-(((int)date.DayOfWeek - (int)_weekStart + 7) % 7));

    /// <summary>Whether it can be any day of a month; so that a birthday does not make somebody look at all of the year.</summary>
    public bool AllowsMonth(int month, LocalDate start) => _months.Length > 0
        ? _months.Contains(month)
        : _frequency != RecurrenceRule.Frequency.Yearly
            || month == start.Month
            || _weekNumbers.Length + _yearDays.Length + _monthDays.Length + _weekdays.Length > 0;

    /// <summary>Whether the rule lets an event begin on a date, for an event whose first is on <paramref name="start"/>.</summary>
    public bool Allows(LocalDate date, LocalDate start) =>
        (_months.Length == 0 || _months.Contains(date.Month))
        && (_weekNumbers.Length == 0 || IsInWeek(date))
        && (_yearDays.Length == 0 || IsListed(_yearDays, date.DayOfYear, DaysInYear(date)))
        && (_monthDays.Length == 0 || IsListed(_monthDays, date.Day, DaysInMonth(date)))
        && (_weekdays.Length == 0 || Array.Exists(_weekdays, weekday => weekday.Day == date.DayOfWeek && IsNumbered(date, weekday.Number)))
        && IsLikeStart(date, start);

    /// <summary>What the rule leaves open is as in the event's own start.</summary>
    private bool IsLikeStart(LocalDate date, LocalDate start)
    {
        if (_weekdays.Length > 0 || _monthDays.Length > 0 || _yearDays.Length > 0)
        {
            return true;
        }

        return _frequency switch
        {
            RecurrenceRule.Frequency.Yearly when _weekNumbers.Length > 0 => date.DayOfWeek == start.DayOfWeek,
            RecurrenceRule.Frequency.Yearly => date.Day == start.Day && (_months.Length > 0 || date.Month == start.Month),
            RecurrenceRule.Frequency.Monthly => date.Day == start.Day,
            RecurrenceRule.Frequency.Weekly => date.DayOfWeek == start.DayOfWeek,
            _ => true,
        };
    }

    private bool IsInWeek(LocalDate date)
    {
        // Days at either end can belong to a week of the year beside it.
        var year = _weeks.GetWeekYear(date);
        return year == date.Year && IsListed(_weekNumbers, _weeks.GetWeekOfWeekYear(date), _weeks.GetWeeksInWeekYear(year, CalendarSystem.Iso));
    }

    /// <summary>Whether it is that weekday's first, second, last … of its month or year; 0 is any.</summary>
    private bool IsNumbered(LocalDate date, int number)
    {
        var ofMonth = _frequency == RecurrenceRule.Frequency.Monthly || (_frequency == RecurrenceRule.Frequency.Yearly && _months.Length > 0);
        if (number == 0 || !(ofMonth || _frequency == RecurrenceRule.Frequency.Yearly))
        {
            return true;
        }

        var (day, days) = ofMonth ? (date.Day, DaysInMonth(date)) : (date.DayOfYear, DaysInYear(date));
        return number > 0 ? ((day - 1) / 7) + 1 == number : ((days - day) / 7) + 1 == -number;
    }

    /// <summary>Negative numbers count from the end.</summary>
    private static bool IsListed(int[] listed, int number, int most) => listed.Contains(number) || listed.Contains(number - most - 1);

    private static int DaysInMonth(LocalDate date) => CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);

    private static int DaysInYear(LocalDate date) => CalendarSystem.Iso.GetDaysInYear(date.Year);

    /// <summary>"-1SU" is the last Sunday, "MO" every Monday; null for anything else.</summary>
    private static (int Number, IsoDayOfWeek Day)? WeekdayOf(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 2 || DayOf(trimmed[^2..]) is not { } day)
        {
            return null;
        }

        var number = 0;
        return trimmed.Length == 2 || int.TryParse(trimmed[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? (number, day)
            : null;
    }

    private static IsoDayOfWeek? DayOf(string text) => text.ToUpperInvariant() switch
    {
        "MO" => IsoDayOfWeek.Monday,
        "TU" => IsoDayOfWeek.Tuesday,
        "WE" => IsoDayOfWeek.Wednesday,
        "TH" => IsoDayOfWeek.Thursday,
        "FR" => IsoDayOfWeek.Friday,
        "SA" => IsoDayOfWeek.Saturday,
        "SU" => IsoDayOfWeek.Sunday,
        _ => null,
    };
}
