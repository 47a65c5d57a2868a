using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Slots;

/// <summary>
/// The rules again, slowly: it walks some weeks minute by minute and looks at the clock on the wall, never asking for
/// the instant of a wall time. Shares no code with the slot finder.
/// </summary>
public static class SlotOracle
{
    public static IReadOnlyList<Instant> Find(
        SlotQuestion question, SlotHours hours, DateInterval dates, DateTimeZone viewZone)
    {
        var rules = question.Rules;
        var origin = Instant.FromDateTimeUtc(dates.Start.PlusDays(-6).AtMidnight().ToDateTimeUnspecified().AsUtc());
        var minutes = (dates.Length + 12) * HoursRange.MinutesPerDay;

        // The furthest that the wall clock has got. A time that was skipped has been reached when the clock jumps over
        // it, and one that comes twice was reached the first time: that is the second rule.
        var reached = LocalDate.MinIsoValue.AtMidnight();
        var openings = new Instant?[minutes];
        var firstSeen = new Dictionary<LocalDateTime, Instant>();
        for (var m = 0; m < minutes; m++)
        {
            var instant = origin + Duration.FromMinutes(m);
            var wall = instant.InZone(question.Hours.Zone).LocalDateTime;
            reached = wall > reached ? wall : reached;
            if (hours.OpeningOf(reached) is { } opening)
            {
                firstSeen.TryAdd(opening, instant);
                openings[m] = firstSeen[opening];
            }
        }

        var blocked = new bool[minutes];
        var own = new bool[minutes];
        var live = question.Sessions.Where(session => Blocks(session, question.Now)).ToList();
        foreach (var session in live)
        {
            var start = session.Start - Duration.FromMinutes(session.BufferBeforeMinutes);
            var end = session.Start + Duration.FromMinutes(session.DurationMinutes + session.BufferAfterMinutes);
            Mark(blocked, origin, start, end);
        }

        foreach (var busy in question.Busy)
        {
            Mark(blocked, origin, busy.Start, busy.End);
        }

        foreach (var busy in question.ViewerBusy)
        {
            Mark(own, origin, busy.Start, busy.End);
        }

        var today = question.Now.InZone(question.Hours.Zone).Date;
        var starts = new List<Instant>();
        for (var m = 0; m < minutes; m++)
        {
            var start = origin + Duration.FromMinutes(m);
            var date = start.InZone(question.Hours.Zone).Date;
            if (!dates.Contains(start.InZone(viewZone).Date)
                || openings[m] is not { } opening
                || (start - opening).TotalMinutes % rules.SlotIntervalMinutes != 0
                || start <= question.Now
                || start - question.Now < Duration.FromMinutes(rules.MinNoticeMinutes)
                || (rules.AdvanceBookingDays is { } days && date > today.PlusDays(days))
                || (rules.MaxBookingsPerDay is { } most && most <= live.Count(session =>
                    session.SameOffering && session.Start.InZone(question.Hours.Zone).Date == date)))
            {
                continue;
            }

            var session = Enumerable.Range(m, rules.DurationMinutes).ToList();
            var buffered = Enumerable.Range(
                m - rules.BufferBeforeMinutes,
                rules.BufferBeforeMinutes + rules.DurationMinutes + rules.BufferAfterMinutes);
            if (session.All(i => openings[i] is not null && !own[i]) && !buffered.Any(i => blocked[i]))
            {
                starts.Add(start);
            }
        }

        return starts;
    }

    public static bool Blocks(BookedTime session, Instant now)
    {
        if (session.Status == BookingStatus.Held)
        {
            return !session.ByViewer && session.HoldExpiresAt is { } expiry && expiry > now;
        }

        return session.Status is not (BookingStatus.Cancelled or BookingStatus.Declined or BookingStatus.Expired);
    }

    private static void Mark(bool[] minutes, Instant origin, Instant start, Instant end)
    {
        for (var m = 0; m < minutes.Length; m++)
        {
            var instant = origin + Duration.FromMinutes(m);
            minutes[m] |= start <= instant && instant < end;
        }
    }

    private static DateTime AsUtc(this DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}

/// <summary>A mentor's hours as they were written, looked up one minute at a time.</summary>
public sealed record SlotHours(
    IReadOnlyList<KeyValuePair<IsoDayOfWeek, HoursRange>> Weekly,
    IReadOnlyList<KeyValuePair<LocalDate, IReadOnlyList<HoursRange>>> Overrides,
    IReadOnlyList<DateInterval> TimeOff)
{
    private readonly Dictionary<LocalDateTime, LocalDateTime?> _known = [];

    /// <summary>The wall time at which the hours around a wall time began, on the same date; null if closed.</summary>
    public LocalDateTime? OpeningOf(LocalDateTime wall)
    {
        if (!_known.TryGetValue(wall, out var opening))
        {
            opening = _known[wall] = IsOpen(wall) ? Opening(wall) : null;
        }

        return opening;
    }

    private LocalDateTime? Opening(LocalDateTime wall) =>
        wall.TimeOfDay == LocalTime.Midnight ? wall : OpeningOf(wall.PlusMinutes(-1)) ?? wall;

    private bool IsOpen(LocalDateTime wall)
    {
        if (TimeOff.Any(off => off.Start <= wall.Date && wall.Date <= off.End))
        {
            return false;
        }

        var minute = (wall.Hour * 60) + wall.Minute;
        var ranges = Overrides.Any(date => date.Key == wall.Date)
            ? Overrides.First(date => date.Key == wall.Date).Value
            : Weekly.Where(row => row.Key == wall.DayOfWeek).Select(row => row.Value);
        return ranges.Any(range => range.StartMinute <= minute && minute < range.EndMinute);
    }
}
