using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Ends holds and requests whose time has run out. Nothing waits for it: a dead hold is dead for every reader. A
/// request that ran out is given back its money by it.
/// </summary>
public sealed class ExpireBookings(MentorshipDbContext db, BookingChanges changes)
{
    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many ended.</returns>
    public async Task<int> RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        var due = await db.Bookings
            .Where(booking => (booking.Status == BookingStatus.Held && booking.HoldExpiresAt <= now)
                || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now))
            .OrderBy(booking => booking.StartsAt)
            .Select(booking => booking.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var ended = 0;
        foreach (var id in due)
        {
            ended += await changes.SaveAsync(id, booking => booking.Expire(now), changedMeanwhile: false, cancellationToken) ? 1 : 0;
        }

        return ended;
    }
}
