using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Has a dead letter tried again.</summary>
public sealed class RetryMessage(MentorshipDbContext db)
{
    /// <param name="messageId">Which.</param>
    /// <param name="actorId">The admin who says so.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>False if it is no dead letter, or not any more.</returns>
    public async Task<bool> RunAsync(Guid messageId, Guid actorId, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            var message = await db.OutboxMessages.SingleOrDefaultAsync(row => row.Id == messageId, cancellationToken);
            if (message?.Retry(actorId, now) != true)
            {
                return false;
            }

            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
