using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Locks a time for a mentee. Everyone has one hold at the most: who picks another time of the same offering moves it,
/// who picks one of another offering gives the first back.
/// </summary>
public sealed class HoldSession(
    MentorshipDbContext db,
    SlotReader slots,
    BookingClaims claims,
    DeadHolds deadHolds,
    BookingChanges changes,
    PolicyBook policies,
    NearestTimes nearestTimes,
    NextAvailable nextAvailable)
{
    // Whoever loses a race looks again, for the time may be free after all: the winner was rolled back, or took only
    // the place in the day that was wanted. Bounded, so that a fault in the claims cannot spin here.
    private const int MaxAttempts = 8;

    /// <summary>Holds the time, and gives back the booking's id; or says why not.</summary>
    public async Task<(Guid? BookingId, BookingRefusal? Refusal)> RunAsync(HoldRequest request, Instant now, CancellationToken cancellationToken)
    {
        var offering = await db.Offerings
            .AsNoTracking()
            .Include(candidate => candidate.Mentor)
            .SingleOrDefaultAsync(
                candidate => candidate.Id == request.OfferingId && candidate.Status == OfferingStatus.Active && candidate.Mentor.User.DisabledAt == null,
                cancellationToken);
        var minutes = request.DurationMinutes ?? offering?.DurationMinutes ?? 0;
        if (offering?.PriceOf(minutes) is not { } price)
        {
            return (null, new BookingRefusal.OfferingUnavailable());
        }

        if (offering.MentorId == request.MenteeId)
        {
            return (null, new BookingRefusal.OwnOffering());
        }

        // There is nothing to pay instead for what has no price.
        var isIncluded = (!request.PayInstead || price.IsFree) && offering.IsIncluded && await db.Memberships.AnyAsync(
            membership => membership.UserId == request.MenteeId && membership.Status == MembershipStatus.Active, cancellationToken);
        if (!isIncluded && offering.IsForMembersOnly(price.MinorUnits))
        {
            return (null, new BookingRefusal.MembersOnly());
        }

        var terms = BookingTerms.Of(offering, minutes, isIncluded, await policies.ReadAsync(cancellationToken));
        try
        {
            return await HoldAsync(offering, terms, request, now, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsMissingReference())
        {
            // Its mentor deleted it at this very moment, and was the first of the two.
            return (null, new BookingRefusal.OfferingUnavailable());
        }
    }

    private async Task<(Guid? BookingId, BookingRefusal? Refusal)> HoldAsync(
        Offering offering, BookingTerms terms, HoldRequest request, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var range = new TimeRange(request.StartsAt, request.StartsAt + Duration.Epsilon);
            var plans = await slots.ReadAsync(offering.Mentor, range, request.MenteeId, cancellationToken);
            if (SlotFinder.Check(plans.QuestionFor(offering, terms.DurationMinutes, now, !terms.IsIncluded), request.StartsAt) is { } reason)
            {
                return (null, await RefuseAsync(offering, terms, request, reason, now, cancellationToken));
            }

            if (await TryHoldAsync(offering, terms, request, now, cancellationToken) is { } bookingId)
            {
                await nextAvailable.RefreshAsync([offering.MentorId, request.MenteeId]);
                return (bookingId, null);
            }

            if (attempt == MaxAttempts)
            {
                return (null, await RefuseAsync(offering, terms, request, SlotRefusal.Taken, now, cancellationToken));
            }
        }
    }

    /// <summary>Saves the hold with its claims; null if one of them is somebody else's. Nothing of it is left then.</summary>
    private async Task<Guid?> TryHoldAsync(
        Offering offering, BookingTerms terms, HoldRequest request, Instant now, CancellationToken cancellationToken)
    {
        Booking? held = null;
        try
        {
            // Where a claim cannot be had, the mentee's hold from before keeps its own: nothing of the attempt stays.
            var isHeld = await db.TryKeepAsync(
                async token =>
                {
                    held = await TakeAsync(offering, terms, request, now, token);
                    if (held is null)
                    {
                        return false;
                    }

                    await db.SaveChangesAsync(token);
                    return true;
                },
                token => changes.WasKeptAsync(held!, token),
                cancellationToken);
            return isHeld ? held!.Id : null;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return null;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Booking?> TakeAsync(
        Offering offering, BookingTerms terms, HoldRequest request, Instant now, CancellationToken cancellationToken)
    {
        // The mentee's own for this offering stays, to be moved.
        await deadHolds.ClearAsync(offering.MentorId, request.MenteeId, offering.Id, now, cancellationToken);
        var own = await db.Bookings.SingleOrDefaultAsync(
            booking => booking.MenteeId == request.MenteeId && booking.Status == BookingStatus.Held, cancellationToken);
        if (own is not null && own.OfferingId != offering.Id)
        {
            own.ReleaseHold(now);
            await changes.FollowAsync(own, cancellationToken);

            // At once, for nobody has two holds even for a moment.
            await db.SaveChangesAsync(cancellationToken);
            own = null;
        }
        else if (own?.Holds(terms, request.StartsAt, now) == true)
        {
            // Asked again, perhaps from another tab: it is theirs, and stays as it is.
            return own;
        }
        else if (own is not null)
        {
            await claims.FreeAsync([own.Id], cancellationToken);
            own.MoveHold(terms, request.StartsAt, now);
        }

        if (own is null)
        {
            own = Booking.Hold(terms, request.MenteeId, request.StartsAt, now);
            db.Bookings.Add(own);
        }

        return await claims.TakeAsync(own, offering, cancellationToken) ? own : null;
    }

    private async Task<BookingRefusal> RefuseAsync(
        Offering offering, BookingTerms terms, HoldRequest request, SlotRefusal reason, Instant now, CancellationToken cancellationToken) =>
        new BookingRefusal.TimeUnavailable(
            reason,
            await nearestTimes.FindAsync(
                offering, terms.DurationMinutes, !terms.IsIncluded, request.MenteeId, request.StartsAt, now, cancellationToken));
}
