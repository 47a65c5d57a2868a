using System.Globalization;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>
/// A rule of RFC 5545, 3.3.10: which times of a wall clock an event begins at. Each period (a year, a month, a week …)
/// gives candidates, the BY-parts thin them out, and what they do not say is as in the event's own start.
/// </summary>
internal sealed class RecurrenceRule
{
    private const int MaxInterval = 10_000;

    private readonly Frequency _frequency;
    private readonly DayFilter _days;
    private readonly int _interval;
    private readonly int? _count;
    private readonly string? _until;
    private readonly int[] _hours;
    private readonly int[] _minutes;
    private readonly int[] _seconds;
    private readonly int[] _positions;

    private RecurrenceRule(Frequency frequency, IReadOnlyDictionary<string, string> parts, int interval, int? count)
    {
        _frequency = frequency;
        _interval = interval;
        _count = count;
        _until = parts.GetValueOrDefault("UNTIL");
        _days = new(frequency, parts);
        _hours = NumbersOf(parts, "BYHOUR", 0, 23);
        _minutes = NumbersOf(parts, "BYMINUTE", 0, 59);
        _seconds = [.. NumbersOf(parts, "BYSECOND", 0, 60).Select(second => Math.Min(second, 59)).Distinct()];
        _positions = NumbersOf(parts, "BYSETPOS", -366, 366);
    }

    internal enum Frequency
    {
        Yearly,
        Monthly,
        Weekly,
        Daily,
        Hourly,
        Minutely,
        Secondly,
    }

    /// <summary>Reads a rule; null if it is none.</summary>
    public static RecurrenceRule? Parse(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                parts[part[..equals]] = part[(equals + 1)..];
            }
        }

        var isFrequency = Enum.TryParse<Frequency>(parts.GetValueOrDefault("FREQ"), ignoreCase: true, out var frequency) && Enum.IsDefined(frequency);
        var interval = parts.ContainsKey("INTERVAL") ? NumberOf(parts, "INTERVAL") : 1;
        var count = parts.ContainsKey("COUNT") ? NumberOf(parts, "COUNT") : null;
        return isFrequency && interval is > 0 && (count is > 0 || !parts.ContainsKey("COUNT"))
            ? new(frequency, parts, Math.Min(interval.Value, MaxInterval), count)
            : null;
    }

    /// <summary>The last time an occurrence may begin; null without such a bound.</summary>
    public IcsTime? UntilIn(IcsZone zone) => _until is not null && IcsTime.Parse(_until, zone) is { } until
        ? until.IsDate ? new(until.Local.Date.At(LocalTime.MaxValue), false, zone) : until
        : null;

    /// <summary>
    /// The occurrences up to a time, in order. Those long before <paramref name="from"/> may be left out where nothing
    /// has to be counted. When the budget is spent, they end.
    /// </summary>
    public IEnumerable<LocalDateTime> Occurrences(LocalDateTime start, LocalDateTime from, LocalDateTime last, IcsBudget budget)
    {
        var given = 0;
        for (var number = _count is null ? FirstPeriod(start, from) : 0; ; number++)
        {
            if (PeriodStart(start, number * _interval, last) is not { } period || period > last)
            {
                yield break;
            }

            foreach (var time in InOrder(CandidatesOf(period, start, budget)))
            {
                if (budget.IsSpent || time > last)
                {
                    yield break;
                }

                if (time >= start)
                {
                    yield return time;
                    given++;
                    if (given == _count)
                    {
                        yield break;
                    }
                }
            }

            if (!budget.Spend())
            {
                yield break;
            }
        }
    }

    private IEnumerable<LocalDateTime> CandidatesOf(LocalDateTime period, LocalDateTime start, IcsBudget budget)
    {
        var times = TimesOf(period, start);
        if (times.Count == 0 || !budget.Spend(times.Count))
        {
            yield break;
        }

        var days = _frequency switch
        {
            Frequency.Yearly => CalendarSystem.Iso.GetDaysInYear(period.Year),
            Frequency.Monthly => CalendarSystem.Iso.GetDaysInMonth(period.Year, period.Month),
            Frequency.Weekly => 7,
            _ => 1,
        };
        for (var day = 0; day < days && budget.Spend(); day++)
        {
            var date = period.Date.PlusDays(day);
            if (_frequency == Frequency.Yearly && !_days.AllowsMonth(date.Month, start.Date))
            {
                day += CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - 1;
                continue;
            }

            if (!_days.Allows(date, start.Date))
            {
                continue;
            }

            foreach (var time in times)
            {
                budget.Spend();
                yield return date + time;
            }
        }
    }

    /// <summary>The times of day within a period.</summary>
    private List<LocalTime> TimesOf(LocalDateTime period, LocalDateTime start)
    {
        var hours = Within(Frequency.Hourly, _hours, period.Hour, start.Hour);
        var minutes = Within(Frequency.Minutely, _minutes, period.Minute, start.Minute);
        var seconds = Within(Frequency.Secondly, _seconds, period.Second, start.Second);
        return
        [
            .. from hour in hours from minute in minutes from second in seconds
               orderby hour, minute, second
               select new LocalTime(hour, minute, second),
        ];
    }

    /// <summary>What a part of the time of day may be: a period that has a value of its own only checks it.</summary>
    private int[] Within(Frequency unit, int[] listed, int ofPeriod, int ofStart)
    {
        if (_frequency >= unit)
        {
            return listed.Length == 0 || listed.Contains(ofPeriod) ? [ofPeriod] : [];
        }

        return listed.Length == 0 ? [ofStart] : listed;
    }

    private IEnumerable<LocalDateTime> InOrder(IEnumerable<LocalDateTime> candidates)
    {
        if (_positions.Length == 0)
        {
            return candidates;
        }

        var all = candidates.ToList();
        return _positions
            .Select(position => position > 0 ? position - 1 : all.Count + position)
            .Where(index => index >= 0 && index < all.Count)
            .Distinct()
            .Order()
            .Select(index => all[index]);
    }

    /// <summary>The number of a period that is surely not after <paramref name="from"/>, so that a rule of old need not be counted up.</summary>
    private long FirstPeriod(LocalDateTime start, LocalDateTime from) =>
        from <= start ? 0 : Math.Max(0, UnitsBetween(start, from) / _interval - 1);

    private long UnitsBetween(LocalDateTime start, LocalDateTime end)
    {
        var days = (long)Period.DaysBetween(start.Date, end.Date);
        return _frequency switch
        {
            Frequency.Yearly => end.Year - start.Year,
            Frequency.Monthly => ((end.Year - start.Year) * 12L) + end.Month - start.Month,
            Frequency.Weekly => days / 7,
            Frequency.Daily => days,
            Frequency.Hourly => (days - 1) * 24,
            Frequency.Minutely => (days - 1) * 24 * 60,
            _ => (days - 1) * 24 * 60 * 60,
        };
    }

    /// <summary>Where the period begins that is so many units after the first; null if that is after <paramref name="last"/>.</summary>
    private LocalDateTime? PeriodStart(LocalDateTime start, long units, LocalDateTime last)
    {
        // Two more, because weeks and hours begin before the start; and no sum beyond the calendar's end.
        var most = (_frequency > Frequency.Daily ? UnitsBetween(start, last.PlusDays(2)) : UnitsBetween(start, last)) + 2;
        if (last < start || units > most)
        {
            return null;
        }

        var months = ((start.Year * 12L) + start.Month - 1) + units;
        return _frequency switch
        {
            Frequency.Yearly => new LocalDate(start.Year + (int)units, 1, 1).AtMidnight(),
            Frequency.Monthly => new LocalDate((int)(months / 12), (int)(months % 12) + 1, 1).AtMidnight(),
            Frequency.Weekly => _days.StartOfWeek(start.Date).PlusDays((int)units * 7).AtMidnight(),
            Frequency.Daily => start.Date.PlusDays((int)units).AtMidnight(),
            Frequency.Hourly => start.Date.At(new(start.Hour, 0)).PlusHours(units),
            Frequency.Minutely => start.Date.At(new(start.Hour, start.Minute)).PlusMinutes(units),
            _ => start.PlusSeconds(units),
        };
    }

    private static int? NumberOf(IReadOnlyDictionary<string, string> parts, string name) =>
        int.TryParse(parts.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A list of numbers without those that are out of bounds.</summary>
    internal static int[] NumbersOf(IReadOnlyDictionary<string, string> parts, string name, int least, int most) =>
    [
        .. (parts.GetValueOrDefault(name) ?? "")
            .Split(',')
            .Select(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : int.MinValue)
            .Where(number => number >= least && number <= most)
            .Distinct(),
    ];
}
