using System.Collections.Frozen;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// What is known of a mentor's time over a range, and of one viewer's: read once by <see cref="SlotReader"/>, enough
/// to ask about any of the mentor's offerings.
/// </summary>
public sealed class MentorPlans
{
    private readonly MentorProfile _mentor;
    private readonly Guid? _viewerId;
    private readonly ILookup<HoursKind, HoursRow> _hours;
    private readonly ILookup<bool, SessionRow> _sessions;
    private readonly IReadOnlyList<TimeRange> _appointments;
    private readonly WeeklyAllowance? _allowance;

    internal MentorPlans(
        MentorProfile mentor,
        Guid? viewerId,
        IEnumerable<HoursRow> hours,
        IEnumerable<SessionRow> sessions,
        IReadOnlyList<TimeRange> appointments,
        WeeklyAllowance? allowance)
    {
        _mentor = mentor;
        _viewerId = viewerId;
        _hours = hours.ToLookup(row => row.Kind);
        _sessions = sessions.ToLookup(row => row.MentorId == mentor.UserId);
        _appointments = appointments;
        _allowance = allowance;
    }

    /// <summary>When the first of the holds on the mentor's time ends by itself; null without any.</summary>
    public Instant? FirstHoldExpiry(Instant now) => _sessions[true]
        .Where(row => row.Status == BookingStatus.Held && row.HoldExpiresAt > now)
        .Min(row => row.HoldExpiresAt);

    /// <summary>The question that decides the starts of one of the mentor's offerings, for sessions of one length.</summary>
    /// <param name="offering">Which.</param>
    /// <param name="durationMinutes">Which length.</param>
    /// <param name="now">The time.</param>
    /// <param name="payInstead">Whether a member would rather pay than use an included session.</param>
    public SlotQuestion QuestionFor(Offering offering, int durationMinutes, Instant now, bool payInstead = false) => Question(
        offering,
        RulesOf(offering, durationMinutes),
        offering.IsIncluded && !payInstead && _allowance is not null ? _allowance.UsedUpWeeks.ToFrozenSet() : FrozenSet<LocalDate>.Empty,
        givesHoldBack: true,
        now);

    /// <summary>
    /// The question that decides to which starts a booking of the viewer's can be moved: its own length and buffers, and
    /// else the rules of its offering as they are now. The booking itself is not among the sessions that were read.
    /// </summary>
    public SlotQuestion QuestionForMove(Booking booking, Instant now)
    {
        var rules = RulesOf(booking.Offering, booking.DurationMinutes) with
        {
            BufferBeforeMinutes = booking.BufferBeforeMinutes,
            BufferAfterMinutes = booking.BufferAfterMinutes,
        };

        // Within its week it keeps its included session, whatever has become of the limit.
        var weeks = !booking.IsIncluded
            ? FrozenSet<LocalDate>.Empty
            : (_allowance is null ? WeeksFrom(now, rules) : _allowance.UsedUpWeeks)
                .Where(week => week != AllowanceClaim.WeekOf(booking.StartsAt))
                .ToFrozenSet();
        return Question(booking.Offering, rules, weeks, givesHoldBack: false, now);
    }

    private SlotQuestion Question(
        Offering offering, SlotRules rules, FrozenSet<LocalDate> usedUpWeeks, bool givesHoldBack, Instant now)
    {
        var mentorId = _mentor.UserId;

        // The viewer's own hold is left out where it is given back when they take another time.
        var elsewhere = _sessions[false]
            .Where(row => ToBookedTime(row) is { IsViewersHold: false } time && time.IsLive(now))
            .ToList();
        return new()
        {
            Now = now,
            Hours = HoursOf(offering),
            Rules = rules,
            Sessions = [.. _sessions[true].Select(ToBookedTime)],
            UsedUpWeeks = usedUpWeeks,

            // A session that the mentor has as somebody's mentee is an appointment like those in other calendars.
            Busy = [.. _appointments, .. elsewhere.Where(row => row.MenteeId == mentorId).Select(row => row.Time)],

            // The claims of a mentor cover the buffers, those of a mentee do not; what is offered must agree with them.
            ViewerBusy =
            [
                .. elsewhere
                    .Where(row => row.MenteeId == _viewerId || row.MentorId == _viewerId)
                    .Select(row => row.MentorId == _viewerId ? row.Time.Pad(row.BufferBefore, row.BufferAfter) : row.Time),
            ],
        };

        BookedTime ToBookedTime(SessionRow row) =>
            row.ToBookedTime(offering.Id, givesHoldBack || row.Status != BookingStatus.Held ? _viewerId : null);
    }

    /// <summary>All weeks that can be booked: who is no member any more has none left in any.</summary>
    private static IEnumerable<LocalDate> WeeksFrom(Instant now, SlotRules rules) => Enumerable
        .Range(0, ((rules.AdvanceBookingDays ?? OfferingRules.MaxHorizonDays) / 7) + 3)
        .Select(number => AllowanceClaim.WeekOf(now).PlusWeeks(number));

    /// <summary>The mentor's appointments in other calendars, over the range that was read; they may overlap.</summary>
    public IReadOnlyList<TimeRange> Appointments => _appointments;

    /// <summary>The hours of one of the mentor's offerings, over the range that was read.</summary>
    public WorkingHours HoursOf(Offering offering) => HoursOf(offering.HasOwnHours
        ? _hours[HoursKind.OwnWeek].Where(row => row.OfferingId == offering.Id)
        : _hours[HoursKind.Week]);

    /// <summary>The mentor's hours and those of their own that these offerings have, as one.</summary>
    public WorkingHours HoursWith(IReadOnlyCollection<Guid> offeringIds) => HoursOf(
        _hours[HoursKind.Week].Concat(_hours[HoursKind.OwnWeek].Where(row => offeringIds.Contains(row.OfferingId))));

    private WorkingHours HoursOf(IEnumerable<HoursRow> week) => new(
        _mentor.Zone,
        week.Select(row => KeyValuePair.Create((IsoDayOfWeek)row.Day, row.Hours)),
        _hours[HoursKind.Override]
            .GroupBy(row => row.First, row => row.Hours)
            .Select(date => KeyValuePair.Create(date.Key, (IReadOnlyList<HoursRange>)[.. date])),
        _hours[HoursKind.Off].Select(row => new DateInterval(row.First, row.Last)));

    private static SlotRules RulesOf(Offering offering, int durationMinutes) => new()
    {
        DurationMinutes = durationMinutes,
        SlotIntervalMinutes = offering.Rules.GridMinutes,
        BufferBeforeMinutes = offering.Rules.BufferBeforeMinutes,
        BufferAfterMinutes = offering.Rules.BufferAfterMinutes,
        MinNoticeMinutes = offering.Rules.NoticeHours * 60,
        AdvanceBookingDays = offering.Rules.HorizonDays,
        MaxBookingsPerDay = offering.Rules.SessionsPerDay,
    };

    internal enum HoursKind
    {
        Week,
        OwnWeek,
        Override,
        Off,
    }

    /// <summary>A row of hours, of any kind: what does not apply to a kind is filled with anything.</summary>
    internal sealed class HoursRow
    {
        public required HoursKind Kind { get; init; }

        public required Guid OfferingId { get; init; }

        public required int Day { get; init; }

        public required LocalDate First { get; init; }

        public required LocalDate Last { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }

        public HoursRange Hours => new(Start, End);
    }

    internal sealed record SessionRow(
        Guid OfferingId,
        Guid MentorId,
        Guid MenteeId,
        Instant StartsAt,
        Instant EndsAt,
        int BufferBefore,
        int BufferAfter,
        BookingStatus Status,
        Instant? HoldExpiresAt)
    {
        public TimeRange Time => new(StartsAt, EndsAt);

        public BookedTime ToBookedTime(Guid offeringId, Guid? viewerId) => new()
        {
            Start = StartsAt,
            DurationMinutes = (int)(EndsAt - StartsAt).TotalMinutes,
            Status = Status,
            BufferBeforeMinutes = BufferBefore,
            BufferAfterMinutes = BufferAfter,
            SameOffering = OfferingId == offeringId,
            ByViewer = MenteeId == viewerId,
            HoldExpiresAt = HoldExpiresAt,
        };
    }
}
