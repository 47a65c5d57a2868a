using System.Data.Common;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Takes an offering away for good, unless a session of it is still to come about. The row stays for the sessions that
/// were, with their reviews and payments. Here and not with offerings, because sessions decide.
/// </summary>
public sealed class DeleteOffering(MentorshipDbContext db, BookingChanges changes, NextAvailable nextAvailable, MentorListings listings)
{
    private static readonly BookingStatus[] Live =
        [BookingStatus.Held, BookingStatus.Pending, BookingStatus.Confirmed, BookingStatus.InProgress];

    /// <summary>How many sessions of an offering keep it from being deleted.</summary>
    public Task<int> CountLiveAsync(Guid offeringId, Instant now, CancellationToken cancellationToken) => LiveOf(offeringId)
        .CountAsync(
            booking => (booking.Status != BookingStatus.Held || booking.HoldExpiresAt > now)
                && (booking.Status != BookingStatus.Pending || booking.RequestExpiresAt > now),
            cancellationToken);

    /// <param name="mentorId">Whose offering; the caller has found it among the mentor's.</param>
    /// <param name="offeringId">Which.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>False if it has live sessions. Deleting what is deleted changes nothing.</returns>
    public async Task<bool> RunAsync(Guid mentorId, Guid offeringId, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            if (!await db.TryKeepAsync(token => DeleteAsync(mentorId, offeringId, now, token), _ => Task.FromResult(false), cancellationToken))
            {
                return false;
            }
        }
        catch (DbException exception) when (exception.IsForeignKey())
        {
            // Somebody took a time at this very moment: the claim refers to an offering that is not deleted.
            return false;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // What had run out was taken again or ended by somebody else; whoever asks once more sees which.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        await nextAvailable.RefreshAsync([mentorId]);
        await listings.RefreshAsync(mentorId);
        return true;
    }

    private async Task<bool> DeleteAsync(Guid mentorId, Guid offeringId, Instant now, CancellationToken cancellationToken)
    {
        // Holds and requests that have run out have claims until somebody tidies them away.
        foreach (var booking in await LiveOf(offeringId).ToListAsync(cancellationToken))
        {
            if (!booking.Expire(now))
            {
                return false;
            }

            await changes.FollowAsync(booking, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);

        // Sessions that are over claim nothing of anybody's day any more.
        await db.DayClaims
            .Where(claim => claim.OfferingId == offeringId && !db.Bookings.Any(booking => booking.Id == claim.BookingId && Live.Contains(booking.Status)))
            .ExecuteDeleteAsync(cancellationToken);

        // By a statement of its own: the column is part of a key, which the context lets nobody change.
        await db.Offerings
            .Where(offering => offering.Id == offeringId && offering.MentorId == mentorId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(offering => offering.IsDeleted, true)
                    .SetProperty(offering => offering.Status, OfferingStatus.Archived),
                cancellationToken);
        return true;
    }

    private IQueryable<Booking> LiveOf(Guid offeringId) =>
        db.Bookings.Where(booking => booking.OfferingId == offeringId && Live.Contains(booking.Status));
}
