using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using NodaTime;

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

        // A day more at either side, whatever the zone.
        var first = range.Start.InUtc().Date.PlusDays(-1);
        var last = range.End.InUtc().Date.PlusDays(1);
        return new(
            mentor,
            viewerId,
            await SlotQueries.Hours.For(db)(db, mentor.UserId, first, last).ToListAsync(cancellationToken),
            await SlotQueries.Sessions.For(db)(db, mentor.UserId, viewerId, exceptId, range.Start, range.End).ToListAsync(cancellationToken),
            await SlotQueries.Appointments.For(db)(db, mentor.UserId, range.Start, range.End).ToListAsync(cancellationToken),
            viewerId is { } id
                ? await db.ReadAllowanceAsync(id, AllowanceClaim.WeekOf(range.Start), AllowanceClaim.WeekOf(range.End), exceptId, cancellationToken)
                : null);
    }
}
