using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>
/// When a mentor works, in the mentor's own zone: hours for each weekday, dates with hours of their own, and time
/// off. Time off beats an override, which replaces the weekday's hours. Never changes once made.
/// </summary>
public sealed class WorkingHours
{
    private readonly IReadOnlyList<HoursRange>[] _weekly = new IReadOnlyList<HoursRange>[8];
    private readonly Dictionary<LocalDate, IReadOnlyList<HoursRange>> _overrides = [];
    private readonly DateInterval[] _timeOff;

    /// <param name="zone">The zone whose wall clock the hours are read on.</param>
    /// <param name="weekly">Rows of a weekday; several of one weekday add up.</param>
    /// <param name="overrides">Dates with hours of their own; without ranges the date is closed.</param>
    /// <param name="timeOff">Whole local dates, first and last inclusive; they may overlap.</param>
    public WorkingHours(
        DateTimeZone zone,
        IEnumerable<KeyValuePair<IsoDayOfWeek, HoursRange>> weekly,
        IEnumerable<KeyValuePair<LocalDate, IReadOnlyList<HoursRange>>>? overrides = null,
        IEnumerable<DateInterval>? timeOff = null)
    {
        Zone = zone;
        var rows = weekly.ToLookup(row => row.Key, row => row.Value);
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            _weekly[(int)day] = HoursRange.Merge(rows[day]);
        }

        foreach (var date in overrides ?? [])
        {
            _overrides.Add(date.Key, HoursRange.Merge(date.Value));
        }

        _timeOff = [.. timeOff ?? []];
    }

    public DateTimeZone Zone { get; }

    public IReadOnlyDictionary<LocalDate, IReadOnlyList<HoursRange>> Overrides => _overrides;

    public IReadOnlyList<DateInterval> TimeOff => _timeOff;

    /// <summary>The hours of a weekday, merged and in order.</summary>
    public IReadOnlyList<HoursRange> Weekly(IsoDayOfWeek day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)day, (int)IsoDayOfWeek.Monday, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, (int)IsoDayOfWeek.Sunday, nameof(day));
        return _weekly[(int)day];
    }

    /// <summary>The hours of a date, merged and in order; none if the date is closed.</summary>
    public IReadOnlyList<HoursRange> On(LocalDate date)
    {
        if (IsTimeOff(date))
        {
            return [];
        }

        return _overrides.Count > 0 && _overrides.TryGetValue(date, out var hours)
            ? hours
            : _weekly[(int)date.DayOfWeek];
    }

    /// <summary>Why there are no hours on a date; null if there are some.</summary>
    public DayClosure? ClosureOn(LocalDate date)
    {
        if (IsTimeOff(date))
        {
            return DayClosure.TimeOff;
        }

        if (On(date).Count > 0)
        {
            return null;
        }

        return _overrides.ContainsKey(date) ? DayClosure.ClosedThatDate : DayClosure.NoHoursThatWeekday;
    }

    private bool IsTimeOff(LocalDate date)
    {
        foreach (var off in _timeOff)
        {
            if (off.Contains(date))
            {
                return true;
            }
        }

        return false;
    }
}
