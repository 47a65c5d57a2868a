using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// Sends what waits in the outbox. Two nodes never send one message at the same moment; a process that dies between the
/// server's yes and our note of it makes it go out once more, under the same name.
/// </summary>
public sealed class SendMessages(MentorshipDbContext db, IMailer mailer, IClock clock, ILogger<SendMessages> logger)
{
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.OutboxMessages
            .Where(message => message.DueAt <= now)
            .OrderBy(message => message.DueAt)
            .Select(message => message.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            // Those before it may have taken long, and the lease counts from now.
            if (!await SendAsync(id, clock.GetCurrentInstant(), cancellationToken))
            {
                // The rest would fail alike, and stays due.
                return;
            }
        }
    }

    /// <summary>False if the server is away.</summary>
    private async Task<bool> SendAsync(Guid id, Instant now, CancellationToken cancellationToken)
    {
        var taken = await db.OutboxMessages
            .Where(row => row.Id == id && row.DueAt <= now)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(message => message.DueAt, now + OutboxMessage.Lease)
                    .SetProperty(message => message.Attempts, message => message.Attempts + 1)
                    .SetProperty(message => message.Version, message => message.Version + 1),
                cancellationToken);
        if (taken == 0)
        {
            return true;
        }

        var message = await db.OutboxMessages.SingleAsync(row => row.Id == id, cancellationToken);
        var isServerThere = await TryAsync(message, cancellationToken);
        try
        {
            // What the server has taken is noted even while the process stops.
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took so long that somebody else has it by now.
            logger.LogWarning("Message {MessageId} was sent too slowly, and may go out twice", id);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        return isServerThere;
    }

    private async Task<bool> TryAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.SendAsync(message, cancellationToken);
            message.Sent(clock.GetCurrentInstant());
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (MailException exception) when (exception.Trouble == MailTrouble.Refused)
        {
            message.Refused(exception.Message);
            logger.LogError("Message {MessageId} is a dead letter: its recipient was refused", message.Id);
            return true;
        }
        catch (Exception exception)
        {
            // Also what is a bug of ours, such as facts that cannot be read: the others are not to wait behind it.
            var mail = exception as MailException;
            message.Failed(mail?.Message ?? $"{exception.GetType().Name} while it was sent.", clock.GetCurrentInstant());

            // What a server says may name the recipient, and stays out of the log.
            logger.Log(
                message.Status == OutboxStatus.Dead ? LogLevel.Error : LogLevel.Warning,
                mail is null ? exception : null,
                "Message {MessageId} was not sent at attempt {Attempt}: {Trouble}",
                message.Id,
                message.Attempts,
                mail?.Trouble);
            return mail?.Trouble != MailTrouble.ServerAway;
        }
    }
}
