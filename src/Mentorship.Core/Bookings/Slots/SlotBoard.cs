using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>
/// A question worked out for one window of time. Every start, whether it is offered or asked for, goes through
/// <see cref="RefusalOf"/>, so that what is offered is exactly what can be booked. Lives for one question; not safe
/// for use by two threads at once.
/// </summary>
internal sealed class SlotBoard
{
    private readonly SlotQuestion _question;
    private readonly TimeRange _window;
    private readonly Duration _duration;
    private readonly Duration _interval;
    private readonly Instant _earliest;
    private readonly LocalDate? _lastDate;
    private readonly LocalDates _mentorDates;
    private readonly OpenTime _open;
    private readonly BlockedTime _taken;
    private readonly BlockedTime _busy;
    private readonly BlockedTime _own;
    private readonly BlockedTime _viewerBusy;
    private readonly Dictionary<LocalDate, int> _sessionsOn = [];

    /// <param name="question">What is asked.</param>
    /// <param name="window">The starts that may be asked about.</param>
    public SlotBoard(SlotQuestion question, TimeRange window)
    {
        var rules = question.Rules;
        _question = question;
        _window = window;
        _duration = Duration.FromMinutes(rules.DurationMinutes);
        _interval = Duration.FromMinutes(rules.SlotIntervalMinutes);
        _earliest = question.Now + Duration.FromMinutes(rules.MinNoticeMinutes);
        _lastDate = LastDate(question);
        _mentorDates = new LocalDates(question.Hours.Zone);

        // A session may need the hours of the dates after its own. One more date, because clocks that fall back over
        // midnight lead from a date's hours back into the date before.
        _open = new OpenTime(
            question.Hours, _mentorDates.Of(window.Start), _mentorDates.Of(window.End + _duration).PlusDays(1));

        var reach = new TimeRange(window.Start, window.End + _duration)
            .Pad(rules.BufferBeforeMinutes, rules.BufferAfterMinutes);
        var taken = new List<TimeRange>(question.Sessions.Count);
        var own = new List<TimeRange>();
        for (var i = 0; i < question.Sessions.Count; i++)
        {
            var session = question.Sessions[i];
            if (session.IsViewersHold || !session.IsLive(question.Now))
            {
                continue;
            }

            if (session.SameOffering && rules.MaxBookingsPerDay is not null)
            {
                var date = _mentorDates.Of(session.Start);
                _sessionsOn[date] = _sessionsOn.GetValueOrDefault(date) + 1;
            }

            var blocked = session.Buffered;
            if (blocked.Overlaps(reach))
            {
                (session.ByViewer ? own : taken).Add(blocked);
            }
        }

        _taken = new BlockedTime(taken);
        _own = new BlockedTime(own);
        _busy = new BlockedTime(Within(reach, question.Busy));
        _viewerBusy = new BlockedTime(Within(reach, question.ViewerBusy));
    }

    /// <summary>The last of the mentor's dates that can be booked; null if there is no limit.</summary>
    public static LocalDate? LastDate(SlotQuestion question)
    {
        if (question.Rules.AdvanceBookingDays is not { } days)
        {
            return null;
        }

        var today = question.Now.InZone(question.Hours.Zone).Date;

        // A limit beyond the calendar is none.
        return days < Period.DaysBetween(today, LocalDate.MaxIsoValue) ? today.PlusDays(days) : null;
    }

    /// <summary>The starts on the mentor's grid inside the window, ascending, free or not.</summary>
    public IEnumerable<Instant> Grid()
    {
        foreach (var range in _open.Ranges)
        {
            // The grid begins where the range begins, never where the window does: a start is the same whoever asks
            // for whichever dates.
            var start = range.Start;
            if (start < _window.Start)
            {
                var step = _interval.ToInt64Nanoseconds();
                var missed = ((_window.Start - start).ToInt64Nanoseconds() + step - 1) / step;
                start += _interval * missed;
            }

            for (; start < range.End && start < _window.End; start += _interval)
            {
                yield return start;
            }
        }
    }

    /// <summary>Why a start inside the window cannot be booked; null if it can.</summary>
    public SlotRefusal? RefusalOf(Instant start)
    {
        if (start <= _question.Now)
        {
            return SlotRefusal.InThePast;
        }

        if (start < _earliest)
        {
            return SlotRefusal.TooSoon;
        }

        var date = _mentorDates.Of(start);
        if (date > _lastDate)
        {
            return SlotRefusal.TooFar;
        }

        return HoursRefusalOf(start, date)
            ?? AllowanceRefusalOf(start)
            ?? CapRefusalOf(date)
            ?? ConflictOf(start);
    }

    private SlotRefusal? HoursRefusalOf(Instant start, LocalDate date)
    {
        var index = _open.IndexOf(start);
        if (index < 0)
        {
            return _question.Hours.On(date).Count == 0 ? SlotRefusal.DayOff : SlotRefusal.OutsideHours;
        }

        if (start + _duration > _open.OpenUntil(index))
        {
            return SlotRefusal.OutsideHours;
        }

        var sinceOpening = (start - _open.Ranges[index].Start).ToInt64Nanoseconds();
        return sinceOpening % _interval.ToInt64Nanoseconds() == 0 ? null : SlotRefusal.NotOnGrid;
    }

    private SlotRefusal? AllowanceRefusalOf(Instant start) =>
        _question.UsedUpWeeks.Count > 0 && _question.UsedUpWeeks.Contains(MondayOf(start))
            ? SlotRefusal.AllowanceUsedUp
            : null;

    // An allowance's week is the same for everyone: Monday 00:00 UTC to the next.
    private static LocalDate MondayOf(Instant start) =>
        start.InUtc().Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    private SlotRefusal? CapRefusalOf(LocalDate date) =>
        _question.Rules.MaxBookingsPerDay is { } most && _sessionsOn.GetValueOrDefault(date) >= most
            ? SlotRefusal.DayFull
            : null;

    private SlotRefusal? ConflictOf(Instant start)
    {
        var session = new TimeRange(start, start + _duration);
        var buffered = session.Pad(_question.Rules.BufferBeforeMinutes, _question.Rules.BufferAfterMinutes);
        if (_taken.Overlaps(buffered))
        {
            return SlotRefusal.Taken;
        }

        if (_busy.Overlaps(buffered))
        {
            return SlotRefusal.MentorBusy;
        }

        return _own.Overlaps(buffered) || _viewerBusy.Overlaps(session) ? SlotRefusal.OwnSession : null;
    }

    private static List<TimeRange> Within(TimeRange reach, IReadOnlyList<TimeRange> ranges)
    {
        var within = new List<TimeRange>();
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges[i].Overlaps(reach))
            {
                within.Add(ranges[i]);
            }
        }

        return within;
    }
}
