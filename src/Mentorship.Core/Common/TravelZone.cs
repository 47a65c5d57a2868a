using NodaTime;
using NodaTime.TimeZones;

namespace Mentorship.Core.Common;

/// <summary>
/// The zones of someone who moves, as one zone: all of a date, from the date of each change on, is read on the new
/// place's wall clock. Everything that works with a zone works with it: to the slot finder a journey is one more
/// change of the clocks.
/// </summary>
/// <remarks>
/// The clocks change at the midnight that comes first, the old zone's or the new one's. So the new date is whole; on a
/// journey east the evening before it is skipped, on one west the evening before comes twice and its first is meant.
/// </remarks>
public sealed class TravelZone : DateTimeZone
{
    private readonly DateTimeZone _home;
    private readonly (Instant At, DateTimeZone Zone)[] _changes;

    private TravelZone(DateTimeZone home, (Instant At, DateTimeZone Zone)[] changes)
        : base(
            string.Join(" → ", changes.Select(change => change.Zone.Id).Prepend(home.Id)),
            isFixed: false,
            changes.Aggregate(home.MinOffset, (least, change) => Offset.Min(least, change.Zone.MinOffset)),
            changes.Aggregate(home.MaxOffset, (most, change) => Offset.Max(most, change.Zone.MaxOffset)))
    {
        _home = home;
        _changes = changes;
    }

    /// <summary>The zone of someone who begins in one and changes on these dates; the plain zone without changes.</summary>
    public static DateTimeZone Of(DateTimeZone home, IEnumerable<KeyValuePair<LocalDate, DateTimeZone>> changes)
    {
        var list = new List<(Instant At, DateTimeZone Zone)>();
        var current = home;
        foreach (var (from, zone) in changes.OrderBy(change => change.Key))
        {
            var at = Instant.Min(current.AtStartOfDay(from).ToInstant(), zone.AtStartOfDay(from).ToInstant());
            if (zone != current && (list.Count == 0 || at > list[^1].At))
            {
                list.Add((at, zone));
                current = zone;
            }
        }

        return list.Count == 0 ? home : new TravelZone(home, [.. list]);
    }

    /// <summary>The place whose clock is read at an instant.</summary>
    public DateTimeZone PlaceAt(Instant instant)
    {
        var place = _home;
        foreach (var (at, zone) in _changes)
        {
            if (at > instant)
            {
                break;
            }

            place = zone;
        }

        return place;
    }

    /// <summary>When the stay that an instant falls into ends; <see cref="Instant.MaxValue"/> for the last.</summary>
    public Instant StayEndsAfter(Instant instant)
    {
        foreach (var (at, _) in _changes)
        {
            if (at > instant)
            {
                return at;
            }
        }

        return Instant.MaxValue;
    }

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        // The stay that the instant falls into clips the place's own interval at both ends.
        var last = StayEndsAfter(instant);
        Instant? until = last == Instant.MaxValue ? null : last;
        Instant? from = _changes[0].At <= instant ? _changes.Last(change => change.At <= instant).At : null;
        var interval = PlaceAt(instant).GetZoneInterval(instant);
        var start = Later(interval.HasStart ? interval.Start : null, from);
        var end = Earlier(interval.HasEnd ? interval.End : null, until);
        return new(interval.Name, start, end, interval.WallOffset, interval.Savings);
    }

    private static Instant? Later(Instant? left, Instant? right) =>
        left is { } a && right is { } b ? Instant.Max(a, b) : left ?? right;

    private static Instant? Earlier(Instant? left, Instant? right) =>
        left is { } a && right is { } b ? Instant.Min(a, b) : left ?? right;
}
