using System.Net.Mail;
using Mentorship.Core.Notifications;

namespace Mentorship.Web.Infrastructure.Mail;

/// <summary>By which way mail leaves.</summary>
public interface IMailTransport
{
    /// <exception cref="MailException">It was not taken.</exception>
    Task SendAsync(MailMessage mail, CancellationToken cancellationToken);
}
