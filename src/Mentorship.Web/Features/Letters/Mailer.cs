using Mentorship.Core.Notifications;
using Mentorship.Web.Infrastructure.Mail;

namespace Mentorship.Web.Features.Letters;

/// <summary>Puts a message into words and sends it.</summary>
public sealed class Mailer(MailWriter writer, IMailTransport transport) : IMailer
{
    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var mail = await writer.WriteAsync(message);
        await transport.SendAsync(mail, cancellationToken);
    }
}
