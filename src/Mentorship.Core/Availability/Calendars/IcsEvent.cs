using System.Diagnostics.CodeAnalysis;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>A VEVENT: when it is, how often, and whether anybody is busy then.</summary>
internal sealed class IcsEvent
{
    /// <summary>How long an event is believed to last at most.</summary>
    public const int MaxDays = 3660;

    private readonly IcsComponent _component;
    private readonly IcsZones _zones;
    private readonly IcsTime _start;
    private readonly (int Days, Duration Time) _length;

    private IcsEvent(IcsComponent component, IcsZones zones, IcsTime start, (int Days, Duration Time) length) =>
        (_component, _zones, _start, _length) = (component, zones, start, length);

    public string Id => _component.First("UID")?.Value ?? "";

    public bool IsBusy => !_component.Says("TRANSP", "TRANSPARENT") && !_component.Says("STATUS", "CANCELLED");

    /// <summary>Which occurrence of the event with the same id this one stands for; null for the event itself.</summary>
    public IcsTime? Replaces => _component.First("RECURRENCE-ID") is { } property ? IcsTime.Parse(property.Value, _zones.Of(property)) : null;

    /// <summary>Null when it does not say when it is.</summary>
    public static IcsEvent? Of(IcsComponent component, IcsZones zones)
    {
        if (component.First("DTSTART") is not { } property || IcsTime.Parse(property.Value, zones.Of(property)) is not { } start)
        {
            return null;
        }

        return new(component, zones, start, LengthOf(component, zones, start));
    }

    /// <summary>When somebody is busy with it, in a window and around it; not those that others stand for.</summary>
    public IEnumerable<TimeRange> TimesWithin(TimeRange window, IEnumerable<IcsTime> replaced, IcsBudget budget)
    {
        var without = new Exceptions(_component.All("EXDATE").SelectMany(TimesOf).Concat(replaced).TakeWhile(_ => budget.Spend()));
        return StartsWithin(window, budget)
            .Distinct()
            .Where(start => !without.Contain(start))
            .Select(start => new TimeRange(start.Instant, EndOf(start)))
            .Concat(_component.All("RDATE").SelectMany(property => PeriodsOf(property, without)));
    }

    private IEnumerable<IcsTime> StartsWithin(TimeRange window, IcsBudget budget)
    {
        // A day on either side, whatever the zone.
        var from = (window.Start - Duration.FromDays(_length.Days + 2) - _length.Time).InUtc().LocalDateTime;
        var last = (window.End + Duration.FromDays(2)).InUtc().LocalDateTime;
        yield return _start;
        foreach (var rule in _component.All("RRULE").Select(property => RecurrenceRule.Parse(property.Value)).OfType<RecurrenceRule>())
        {
            var until = rule.UntilIn(_start.Zone);
            var end = until is { } bound ? LocalDateTime.Min(last, bound.Local.PlusDays(2)) : last;
            foreach (var local in rule.Occurrences(_start.Local, from, end, budget))
            {
                var start = _start.At(local);
                if (local >= from && (until is null || start.Instant <= until.Value.Instant))
                {
                    yield return start;
                }
            }
        }
    }

    /// <summary>More dates on which it takes place: times like the first, or periods with ends of their own.</summary>
    private IEnumerable<TimeRange> PeriodsOf(IcsProperty property, Exceptions without)
    {
        foreach (var value in property.Value.Split(','))
        {
            var slash = value.IndexOf('/', StringComparison.Ordinal);
            if (IcsTime.Parse(slash < 0 ? value : value[..slash], _zones.Of(property)) is not { } start || without.Contain(start))
            {
                continue;
            }

            if (slash < 0)
            {
                yield return new(start.Instant, EndOf(start));
            }
            else if (IcsTime.Parse(value[(slash + 1)..], start.Zone) is { } end)
            {
                yield return new(start.Instant, end.Instant);
            }
            else if (IcsTime.ParseDuration(value[(slash + 1)..]) is { } length)
            {
                yield return new(start.Instant, EndOf(start, length));
            }
        }
    }

    private IEnumerable<IcsTime> TimesOf(IcsProperty property) =>
        property.Value.Split(',').Select(value => IcsTime.Parse(value, _zones.Of(property))).OfType<IcsTime>();

    private Instant EndOf(IcsTime start) => EndOf(start, _length);

    private static Instant EndOf(IcsTime start, (int Days, Duration Time) length) =>
        start.At(start.Local.PlusDays(length.Days)).Instant + length.Time;

    /// <summary>An all-day event lasts its dates, another one what its end or its length says; without either it takes no time.</summary>
    private static (int Days, Duration Time) LengthOf(IcsComponent component, IcsZones zones, IcsTime start)
    {
        var least = start.IsDate ? 1 : 0;
        if (component.First("DTEND") is { } property && IcsTime.Parse(property.Value, zones.Of(property)) is { } end)
        {
            if (start.IsDate)
            {
                return (Math.Clamp(Period.DaysBetween(start.Local.Date, end.Local.Date), least, MaxDays), Duration.Zero);
            }

            return (0, Duration.Max(Duration.Zero, Duration.Min(end.Instant - start.Instant, Duration.FromDays(MaxDays))));
        }

        return component.First("DURATION") is { } duration && IcsTime.ParseDuration(duration.Value) is { } length && length != (0, Duration.Zero)
            ? length
            : (least, Duration.Zero);
    }

    /// <summary>Occurrences that do not take place. One that is named by its date alone is that of the date.</summary>
    [SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "RFC 5545 calls them exceptions.")]
    private sealed class Exceptions
    {
        private readonly HashSet<Instant> _instants = [];
        private readonly HashSet<LocalDate> _dates = [];
        private readonly HashSet<LocalDate> _anyDates = [];

        public Exceptions(IEnumerable<IcsTime> times)
        {
            foreach (var time in times)
            {
                _anyDates.Add(time.Local.Date);
                if (time.IsDate)
                {
                    _dates.Add(time.Local.Date);
                }
                else
                {
                    _instants.Add(time.Instant);
                }
            }
        }

        public bool Contain(IcsTime start) =>
            start.IsDate ? _anyDates.Contains(start.Local.Date) : _dates.Contains(start.Local.Date) || _instants.Contains(start.Instant);
    }
}
