using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>Gives mentees everything back whose mentor did not come and has not disputed it in time.</summary>
public sealed class SettleNoShows(MentorshipDbContext db, ConductSession conduct)
{
    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many were settled.</returns>
    public async Task<int> RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        var due = await db.Bookings
            .Where(booking => booking.NoShowRefundDueAt <= now)
            .OrderBy(booking => booking.NoShowRefundDueAt)
            .Select(booking => booking.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var settled = 0;
        foreach (var id in due)
        {
            settled += await conduct.SettleNoShowAsync(id, now, cancellationToken) ? 1 : 0;
        }

        return settled;
    }
}
