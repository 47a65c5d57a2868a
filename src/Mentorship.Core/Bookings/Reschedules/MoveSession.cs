using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Reschedules;

/// <summary>
/// What the two sides of a session, or of a request to book, do to agree on another time. The caller has found out on which side of the booking
/// the actor is. Each answers null, or why it cannot be.
/// </summary>
public sealed class MoveSession(
    MentorshipDbContext db, SlotReader slots, BookingChanges changes, BookingClaims claims, DeadHolds deadHolds, NearestTimes nearestTimes)
{
    // Whoever loses a race looks again: the time may be free after all, or the request may be over. Bounded, so that a
    // fault in the claims cannot spin here.
    private const int MaxAttempts = 8;

    /// <summary>Asks the other side for another time. It is not kept free: it is claimed when they accept.</summary>
    public async Task<RescheduleRefusal?> AskAsync(
        Guid bookingId, Party by, Instant startsAt, string words, Instant now, CancellationToken cancellationToken)
    {
        var booking = await FindAsync(bookingId, cancellationToken);
        if (booking.RefuseToAsk(by, now) is { } refusal)
        {
            return refusal;
        }

        if (booking.Reschedules.Count > 0)
        {
            // It has run out; nobody waits for the job to tidy it.
            await changes.SaveAsync(bookingId, dead => dead.ExpireMove(now), changedMeanwhile: false, cancellationToken);
        }

        return await RefuseTimeAsync(booking, startsAt, now, cancellationToken)
            ?? await DoAsync(bookingId, asked => asked.AskToMove(by, startsAt, words, now), cancellationToken);
    }

    /// <summary>Answers a proposal, or a request to book, with another time.</summary>
    public async Task<RescheduleRefusal?> CounterAsync(
        Guid bookingId, Party by, Guid proposalId, Instant startsAt, string words, Instant now, CancellationToken cancellationToken)
    {
        var booking = await FindAsync(bookingId, cancellationToken);
        return booking.RefuseToAnswer(by, proposalId, withAnother: true, now)
            ?? await RefuseTimeAsync(booking, startsAt, now, cancellationToken)
            ?? await DoAsync(bookingId, answered => answered.CounterMove(by, proposalId, startsAt, words, now), cancellationToken);
    }

    /// <summary>
    /// Gives the session the proposed time, and confirms what was a request: the new claims are taken and the old ones freed
    /// in one transaction.
    /// </summary>
    public async Task<RescheduleRefusal?> AcceptAsync(
        Guid bookingId, Party by, Guid proposalId, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var booking = await FindAsync(bookingId, cancellationToken);
            if (booking.RefuseToAnswer(by, proposalId, withAnother: false, now) is { } refusal)
            {
                return refusal;
            }

            if (await RefuseTimeAsync(booking, booking.OpenReschedule(now)!.ProposedStartsAt, now, cancellationToken) is { } unavailable)
            {
                return unavailable;
            }

            var answer = await changes.SaveAsync(
                bookingId,
                (moved, token) => AcceptAsync(booking, moved, by, proposalId, now, token),
                new RescheduleRefusal.ChangedMeanwhile(),
                cancellationToken);
            if (answer is not RescheduleRefusal.ChangedMeanwhile || attempt == MaxAttempts)
            {
                return answer;
            }
        }
    }

    /// <summary>The mentor's no, with words for the mentee.</summary>
    public Task<RescheduleRefusal?> RejectAsync(
        Guid bookingId, Party by, Guid proposalId, string words, Instant now, CancellationToken cancellationToken) =>
        DoAsync(bookingId, booking => booking.RejectMove(by, proposalId, words, now), cancellationToken);

    /// <summary>Takes the request back.</summary>
    public Task<RescheduleRefusal?> WithdrawAsync(
        Guid bookingId, Party by, Guid proposalId, Instant now, CancellationToken cancellationToken) =>
        DoAsync(bookingId, booking => booking.WithdrawMove(by, proposalId, now), cancellationToken);

    /// <summary>Why a booking cannot have this time; null if it can.</summary>
    /// <param name="booking">With its offering and the mentor.</param>
    /// <param name="startsAt">Which time.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SlotRefusal?> CheckAsync(Booking booking, Instant startsAt, Instant now, CancellationToken cancellationToken)
    {
        var range = new TimeRange(startsAt, startsAt + Duration.Epsilon);
        return SlotFinder.Check(await slots.ReadForMoveAsync(booking, range, now, cancellationToken), startsAt);
    }

    private async Task<(RescheduleRefusal? Answer, bool Keeps)> AcceptAsync(
        Booking before, Booking booking, Party by, Guid proposalId, Instant now, CancellationToken cancellationToken)
    {
        // First, for it saves: holds that have run out stand in nobody's way.
        await deadHolds.ClearAsync(booking.MentorId, booking.MenteeId, exceptOfferingId: null, now, cancellationToken);
        if (booking.AcceptMove(by, proposalId, now) is { } refusal)
        {
            return (refusal, true);
        }

        return await claims.MoveAsync(booking, before.Offering, by == Party.Mentor ? booking.MentorId : booking.MenteeId, now, cancellationToken)
            ? (null, true)
            : (new RescheduleRefusal.ChangedMeanwhile(), false);
    }

    private async Task<RescheduleRefusal?> RefuseTimeAsync(Booking booking, Instant startsAt, Instant now, CancellationToken cancellationToken)
    {
        if (startsAt == booking.StartsAt)
        {
            return new RescheduleRefusal.SameTime();
        }

        return await CheckAsync(booking, startsAt, now, cancellationToken) is { } reason
            ? new RescheduleRefusal.TimeUnavailable(reason, await nearestTimes.FindForMoveAsync(booking, startsAt, now, cancellationToken))
            : null;
    }

    private Task<RescheduleRefusal?> DoAsync(Guid bookingId, Func<Booking, RescheduleRefusal?> deed, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, deed, new RescheduleRefusal.ChangedMeanwhile(), cancellationToken);

    private Task<Booking> FindAsync(Guid bookingId, CancellationToken cancellationToken) => db.Bookings
        .AsNoTracking()
        .Include(booking => booking.Offering.Mentor)
        .WithOpenReschedule()
        .SingleAsync(booking => booking.Id == bookingId, cancellationToken);
}
