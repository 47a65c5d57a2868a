namespace Mentorship.Core.Notifications;

/// <summary>Puts a message into words and hands it to a mail server.</summary>
public interface IMailer
{
    /// <summary>Within <see cref="OutboxMessage.Lease"/>, so that nobody else sends it meanwhile.</summary>
    /// <exception cref="MailException">The server did not take it, now or for good.</exception>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
