using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Gives somebody a private address for calendar programs, or another one in the place of the old.</summary>
public sealed class RenewCalendarAddress(MentorshipDbContext db)
{
    public async Task RunAsync(Guid userId, Instant now, CancellationToken cancellationToken)
    {
        var address = await db.CalendarAddresses.SingleOrDefaultAsync(row => row.UserId == userId, cancellationToken);
        if (address is null)
        {
            db.CalendarAddresses.Add(CalendarAddress.For(userId, now));
        }
        else
        {
            address.Renew(now);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // The first was asked for twice at once, and there is one.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
