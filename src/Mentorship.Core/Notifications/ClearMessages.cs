using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>Removes messages that were sent long ago, with the names, addresses and topics in them.</summary>
public sealed class ClearMessages(MentorshipDbContext db)
{
    /// <summary>How long a message is kept that was sent.</summary>
    public static readonly Duration SentKeptFor = Duration.FromDays(90);

    /// <summary>How long a dead letter is.</summary>
    public static readonly Duration DeadKeptFor = Duration.FromDays(365);

    public Task RunAsync(Instant now, CancellationToken cancellationToken)
    {
        var (sent, dead) = (now - SentKeptFor, now - DeadKeptFor);
        return db.OutboxMessages
            .Where(message => (message.Status == OutboxStatus.Sent && message.CreatedAt < sent)
                || (message.Status == OutboxStatus.Dead && message.CreatedAt < dead))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
