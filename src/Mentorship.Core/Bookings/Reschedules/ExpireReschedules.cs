using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Reschedules;

/// <summary>Ends requests to move that nobody answered in time. Nothing waits for it: they are over for every reader already.</summary>
public sealed class ExpireReschedules(MentorshipDbContext db, BookingChanges changes)
{
    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many ended.</returns>
    public async Task<int> RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        var due = await db.RescheduleRequests
            .Where(request => request.Status == RescheduleStatus.Open && request.ExpiresAt <= now)
            .OrderBy(request => request.ExpiresAt)
            .Select(request => request.BookingId)
            .Take(most)
            .ToListAsync(cancellationToken);
        var ended = 0;
        foreach (var bookingId in due)
        {
            ended += await changes.SaveAsync(bookingId, booking => booking.ExpireMove(now), changedMeanwhile: false, cancellationToken) ? 1 : 0;
        }

        return ended;
    }
}
