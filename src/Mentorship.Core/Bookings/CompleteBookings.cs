using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Completes sessions of which nobody said how they went: two hours after their end they took place. The mentor's share
/// becomes theirs by it.
/// </summary>
public sealed class CompleteBookings(MentorshipDbContext db, ConductSession conduct)
{
    /// <summary>How long after its end a session waits for one of the two to say otherwise.</summary>
    public static readonly Duration After = Duration.FromHours(2);

    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many were completed.</returns>
    public async Task<int> RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        var end = now - After;
        var due = await db.Bookings
            .Where(booking => (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt <= end)
            .OrderBy(booking => booking.EndsAt)
            .Select(booking => booking.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var completed = 0;
        foreach (var id in due)
        {
            completed += await conduct.CompleteAsync(id, actorId: null, now, cancellationToken) ? 1 : 0;
        }

        return completed;
    }
}
