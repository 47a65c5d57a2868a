using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Removes holds that have run out, where they stand in somebody's way: nobody waits for a job to tidy them.
/// </summary>
public sealed class DeadHolds(MentorshipDbContext db, BookingChanges changes)
{
    /// <summary>Ends those that claim time of these two people, inside the transaction at hand.</summary>
    /// <param name="mentorId">The one.</param>
    /// <param name="menteeId">The other.</param>
    /// <param name="exceptOfferingId">The mentee's hold of this offering is left as it is.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task ClearAsync(Guid mentorId, Guid menteeId, Guid? exceptOfferingId, Instant now, CancellationToken cancellationToken)
    {
        var dead = await db.Bookings
            .Where(booking => booking.Status == BookingStatus.Held && booking.HoldExpiresAt <= now)
            .Where(booking => booking.MentorId == mentorId
                || booking.MenteeId == mentorId
                || booking.MentorId == menteeId
                || booking.MenteeId == menteeId)
            .Where(booking => booking.MenteeId != menteeId || booking.OfferingId != exceptOfferingId)
            .ToListAsync(cancellationToken);
        foreach (var booking in dead)
        {
            booking.Expire(now);
            await changes.FollowAsync(booking, cancellationToken);
        }

        if (dead.Count > 0)
        {
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
