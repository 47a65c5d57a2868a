using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>A zone as an event names it: one of the world's, or one that the file itself describes.</summary>
internal sealed class IcsZone
{
    private readonly DateTimeZone? _zone;
    private readonly Change[] _changes = [];

    public IcsZone(DateTimeZone zone) => _zone = zone;

    /// <param name="changes">Each with the wall clock's time before it; one at least.</param>
    public IcsZone(IEnumerable<Change> changes) => _changes = [.. changes.OrderBy(change => change.At)];

    public static IcsZone Utc { get; } = new(DateTimeZone.Utc);

    public Instant StartOf(LocalDate date) => _zone?.AtStartOfDay(date).ToInstant() ?? ToInstant(date.AtMidnight());

    /// <summary>
    /// A time that comes twice is the first; one that is skipped is read as if the clocks had not changed yet (RFC 5545, 3.3.5).
    /// </summary>
    public Instant ToInstant(LocalDateTime local)
    {
        if (_zone is not null)
        {
            return local.InZoneLeniently(_zone).ToInstant();
        }

        var next = Array.FindLastIndex(_changes, change => change.At <= local);
        var offset = next < 0 ? _changes[0].From : _changes[next].To;
        if (next >= 0 && local < _changes[next].At.PlusSeconds(_changes[next].To.Seconds - _changes[next].From.Seconds))
        {
            offset = _changes[next].From;
        }

        return local.WithOffset(offset).ToInstant();
    }

    /// <param name="At">On the wall clock that is about to change.</param>
    /// <param name="From">The offset before.</param>
    /// <param name="To">The offset after.</param>
    internal sealed record Change(LocalDateTime At, Offset From, Offset To);
}
