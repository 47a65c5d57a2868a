using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>
/// The local dates of instants in one zone, for many instants in a row: it remembers the stretch that the last one
/// fell in. Not safe for use by two threads at once.
/// </summary>
public sealed class LocalDates(DateTimeZone zone)
{
    private LocalDate _date;
    private Instant _from = Instant.MaxValue;
    private Instant _until = Instant.MinValue;

    public LocalDate Of(Instant instant)
    {
        if (instant < _from || instant >= _until)
        {
            MoveTo(instant);
        }

        return _date;
    }

    // A stretch ends at midnight or at the next change of the clocks, whichever is first: where clocks fall back over
    // midnight (St John's until 2011, at 00:01) a date ends, and goes on an hour later.
    private void MoveTo(Instant instant)
    {
        var interval = zone.GetZoneInterval(instant);
        _date = instant.WithOffset(interval.WallOffset).Date;
        var midnight = _date.AtMidnight().WithOffset(interval.WallOffset).ToInstant();
        var next = midnight + Duration.FromDays(1);
        _from = interval.HasStart ? Instant.Max(midnight, interval.Start) : midnight;
        _until = interval.HasEnd ? Instant.Min(next, interval.End) : next;
    }
}
