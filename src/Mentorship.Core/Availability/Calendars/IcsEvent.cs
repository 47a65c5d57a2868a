using System.Diagnostics.CodeAnalysis;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>A VEVENT: when it is, how often, and whether anybody is busy then.</summary>
internal sealed class IcsEvent
{
    /// <summary>How long an event is believed to last at most.</summary>
    private const int MaxDays = 3660;

    private readonly IcsSeries _series;
    private readonly IcsZones _zones;
    private readonly IcsTime _start;
    private readonly (int Days, Duration Time) _length;

    public IcsEvent(IcsComponent component, IcsSeries series, IcsZones zones)
    {
        (_series, _zones) = (series, zones);
        Id = component.First("UID")?.Value ?? "";
        IsBusy = !component.Says("TRANSP", "TRANSPARENT") && !component.Says("STATUS", "CANCELLED");
        Replaces = series.Replaces is { } replaces ? IcsTime.Of(replaces, zones) : null;
        _start = IcsTime.Of(series.Start, zones);
        _length = LengthOf(series, zones, _start);
    }

    public string Id { get; }

    public bool IsBusy { get; }

    /// <summary>Which occurrence of the event with the same id this one stands for; null for the event itself.</summary>
    public IcsTime? Replaces { get; }

    /// <summary>When somebody is busy with it, in a window and around it; not at the times that others stand for.</summary>
    public IEnumerable<TimeRange> Times(IReadOnlyCollection<IcsEvent> replacements)
    {
        var without = new Exceptions(_series.Without.Select(time => IcsTime.Of(time, _zones)).Concat(replacements.Select(other => other.Replaces!.Value)));
        var changes = replacements.Where(other => other._series.AndFuture).OrderBy(other => other.Replaces!.Value.Instant).ToList();
        var ruled = Starts()
            .Distinct()
            .Where(start => !without.Contain(start))
            .Select(start => (Start: start, Change: changes.FindLast(change => change.Replaces!.Value.Instant <= start.Instant)))
            .Where(time => (time.Change ?? this).IsBusy)
            .Select(time => time.Change is { } change ? change.RangeInPlaceOf(time.Start) : RangeAt(time.Start));
        var more = _series.More.Where(period => IsBusy && !without.Contain(IcsTime.Of(period.Start, _zones))).Select(RangeOf);
        return ruled.Concat(more);
    }

    private IEnumerable<IcsTime> Starts()
    {
        yield return _start;
        foreach (var rule in _series.Rules)
        {
            Instant? until = rule.Until is { } time
                ? (time.Zone is null ? _start.At(IcsTime.LocalOf(time.At)) with { IsDate = time.IsDate } : IcsTime.Of(time, _zones)).LastInstant
                : null;
            foreach (var start in rule.Starts.Select(at => _start.At(IcsTime.LocalOf(at))))
            {
                if (until is null || start.Instant <= until)
                {
                    yield return start;
                }
            }
        }
    }

    /// <summary>A later occurrence as this event has it: as long, and moved as far as the one that it replaces.</summary>
    private TimeRange RangeInPlaceOf(IcsTime start)
    {
        var moved = (long)(_start.Instant - Replaces!.Value.Instant).TotalSeconds;
        return RangeAt(start with { Local = start.Local.PlusSeconds(moved), IsDate = _start.IsDate });
    }

    private TimeRange RangeAt(IcsTime start) => new(start.Instant, EndOf(start, _length));

    private TimeRange RangeOf(IcsSeries.Period period)
    {
        var start = IcsTime.Of(period.Start, _zones);
        return new(start.Instant, period switch
        {
            { End: { } end } => IcsTime.Of(end, _zones).Instant,
            { Length: { } length } => EndOf(start, (length.Days, Duration.FromSeconds(length.Seconds))),
            _ => EndOf(start, _length),
        });
    }

    private static Instant EndOf(IcsTime start, (int Days, Duration Time) length) =>
        start.At(start.Local.PlusDays(length.Days)).Instant + length.Time;

    /// <summary>An all-day event lasts its dates, another one what its end or its length says; without either it takes no time.</summary>
    private static (int Days, Duration Time) LengthOf(IcsSeries series, IcsZones zones, IcsTime start)
    {
        var least = start.IsDate ? 1 : 0;
        if (series.End is { } end)
        {
            return start.IsDate
                ? (Math.Clamp(Period.DaysBetween(start.Local.Date, IcsTime.LocalOf(end.At).Date), least, MaxDays), Duration.Zero)
                : (0, Duration.Max(Duration.Zero, Duration.Min(IcsTime.Of(end, zones).Instant - start.Instant, Duration.FromDays(MaxDays))));
        }

        return series.Length is { } length and not { Days: 0, Seconds: 0 } ? (length.Days, Duration.FromSeconds(length.Seconds)) : (least, Duration.Zero);
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
