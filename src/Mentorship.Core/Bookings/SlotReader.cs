using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Mentorship.Core.Bookings.MentorPlans;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Reads what <see cref="SlotFinder"/> needs to know: three queries for any range of dates, a fourth for someone who
/// has signed in, and only the rows of that range, so that the cost does not grow with history.
/// </summary>
public sealed class SlotReader(MentorshipDbContext db)
{
    // How far outside a range a session's buffers, or the rest of its mentor's day (for the daily cap), can lie.
    private static readonly Duration Reach = Duration.FromHours(48);

    /// <summary>What decides the starts within a range, for one viewer; null is someone who has not signed in.</summary>
    /// <param name="offering">With its mentor.</param>
    /// <param name="durationMinutes">The length of a session.</param>
    /// <param name="starts">The range.</param>
    /// <param name="viewerId">The viewer.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SlotQuestion> ReadAsync(
        Offering offering, int durationMinutes, TimeRange starts, Guid? viewerId, Instant now, CancellationToken cancellationToken) =>
        (await ReadAsync(offering.Mentor, starts, viewerId, cancellationToken)).QuestionFor(offering, durationMinutes, now);

    /// <summary>The same for all offerings of a mentor at once.</summary>
    public Task<MentorPlans> ReadAsync(MentorProfile mentor, TimeRange starts, Guid? viewerId, CancellationToken cancellationToken) =>
        ReadAsync(mentor, starts, viewerId, exceptId: null, cancellationToken);

    /// <summary>The same for all that can be booked from now on of some of a mentor's offerings, and on which of the mentor's dates that lies.</summary>
    public async Task<(MentorPlans Plans, DateInterval Dates)> ReadAheadAsync(
        MentorProfile mentor, IReadOnlyCollection<Offering> offerings, Instant now, CancellationToken cancellationToken)
    {
        var today = now.InZone(mentor.Zone).Date;
        var horizon = offerings.Select(offering => offering.Rules.HorizonDays).DefaultIfEmpty(0).Max();
        var dates = new DateInterval(today, today.PlusDays(horizon));
        var range = new TimeRange(now, mentor.Zone.AtStartOfDay(dates.End.PlusDays(1)).ToInstant());
        return (await ReadAsync(mentor, range, viewerId: null, cancellationToken), dates);
    }

    /// <summary>
    /// What decides to which starts within a range a booking can be moved, whichever of the two asks: everything but
    /// itself.
    /// </summary>
    /// <param name="booking">With its offering and the mentor.</param>
    /// <param name="starts">The range.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SlotQuestion> ReadForMoveAsync(Booking booking, TimeRange starts, Instant now, CancellationToken cancellationToken) =>
        (await ReadAsync(booking.Offering.Mentor, starts, booking.MenteeId, booking.Id, cancellationToken)).QuestionForMove(booking, now);

    private async Task<MentorPlans> ReadAsync(
        MentorProfile mentor, TimeRange starts, Guid? viewerId, Guid? exceptId, CancellationToken cancellationToken)
    {
        var range = starts.Pad((int)Reach.TotalMinutes, (int)Reach.TotalMinutes);
        return new(
            mentor,
            viewerId,
            await ReadHoursAsync(mentor.UserId, range, cancellationToken),
            await ReadSessionsAsync(mentor.UserId, viewerId, exceptId, range, cancellationToken),
            await db.BusyTimes
                .Where(busy => busy.MentorId == mentor.UserId && busy.EndsAt > range.Start && busy.StartsAt < range.End)
                .Select(busy => new TimeRange(busy.StartsAt, busy.EndsAt))
                .ToListAsync(cancellationToken),
            viewerId is { } id
                ? await db.ReadAllowanceAsync(id, AllowanceClaim.WeekOf(range.Start), AllowanceClaim.WeekOf(range.End), exceptId, cancellationToken)
                : null);
    }

    /// <summary>Everything that makes up a mentor's open time, in one round trip: rows of four kinds under one shape.</summary>
    private Task<List<HoursRow>> ReadHoursAsync(Guid mentorId, TimeRange range, CancellationToken cancellationToken)
    {
        // A day more at either side, whatever the zone.
        var first = range.Start.InUtc().Date.PlusDays(-1);
        var last = range.End.InUtc().Date.PlusDays(1);
        return db.WeeklyHours
            .Where(row => row.MentorId == mentorId)
            .Select(row => new HoursRow { Kind = HoursKind.Week, OfferingId = Guid.Empty, Day = (int)row.Day, First = first, Last = first, Start = row.StartMinute, End = row.EndMinute })
            .Concat(db.OfferingHours
                .Where(row => db.Offerings.Any(offering => offering.Id == row.OfferingId && offering.MentorId == mentorId))
                .Select(row => new HoursRow { Kind = HoursKind.OwnWeek, OfferingId = row.OfferingId, Day = (int)row.Day, First = first, Last = first, Start = row.StartMinute, End = row.EndMinute }))
            .Concat(db.DateOverrides
                .Where(row => row.MentorId == mentorId && row.Date >= first && row.Date <= last)
                .Select(row => new HoursRow { Kind = HoursKind.Override, OfferingId = Guid.Empty, Day = 0, First = row.Date, Last = row.Date, Start = row.StartMinute, End = row.EndMinute }))
            .Concat(db.TimeOff
                .Where(row => row.MentorId == mentorId && row.LastDate >= first && row.FirstDate <= last)
                .Select(row => new HoursRow { Kind = HoursKind.Off, OfferingId = Guid.Empty, Day = 0, First = row.FirstDate, Last = row.LastDate, Start = 0, End = 0 }))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The mentor's sessions, on either side of them, and the viewer's; a union of two, so that each half has an index.
    /// </summary>
    private Task<List<SessionRow>> ReadSessionsAsync(
        Guid mentorId, Guid? viewerId, Guid? exceptId, TimeRange range, CancellationToken cancellationToken)
    {
        var inRange = db.Bookings
            .Where(booking => booking.StartsAt >= range.Start && booking.StartsAt < range.End)
            .Where(booking => exceptId == null || booking.Id != exceptId);
        return inRange
            .Where(booking => booking.MentorId == mentorId || booking.MentorId == viewerId)
            .Concat(inRange.Where(booking =>
                (booking.MenteeId == mentorId || booking.MenteeId == viewerId)
                && booking.MentorId != mentorId
                && (viewerId == null || booking.MentorId != viewerId)))
            .Select(booking => new SessionRow(
                booking.OfferingId,
                booking.MentorId,
                booking.MenteeId,
                booking.StartsAt,
                booking.EndsAt,
                booking.BufferBeforeMinutes,
                booking.BufferAfterMinutes,
                booking.Status,
                booking.HoldExpiresAt))
            .ToListAsync(cancellationToken);
    }
}
