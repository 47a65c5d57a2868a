using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Removes claims on time that is long past: nobody can want it any more, and their tables stay as small as what is
/// booked ahead. The included sessions of a week stay, for members look back at them.
/// </summary>
public sealed class ClearClaims(MentorshipDbContext db)
{
    /// <summary>How long claims are kept after their time.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(30);

    public async Task RunAsync(Instant now, CancellationToken cancellationToken)
    {
        // From midnight to midnight, which is a whole number of steps.
        var date = (now - KeptFor).InUtc().Date;
        var step = SlotClaim.StepAt(date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
        await db.SlotClaims.Where(claim => claim.Step < step).ExecuteDeleteAsync(cancellationToken);
        await db.DayClaims.Where(claim => claim.LocalDate < date).ExecuteDeleteAsync(cancellationToken);
    }
}
