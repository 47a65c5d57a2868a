using System.Globalization;
using System.Net;
using System.Net.Mail;
using Mentorship.Core.Notifications;

namespace Mentorship.Web.Infrastructure.Mail;

/// <summary>Hands mail to a server. Each has a connection of its own, so that none waits for one that hangs.</summary>
public sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    // How long goodbye may take.
    private const int GoodbyeMs = 5_000;

    public async Task SendAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.Tls,
            Timeout = GoodbyeMs,
            Credentials = options.User.Length > 0 ? new NetworkCredential(options.User, options.Password) : null,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Timeout);
        try
        {
            // The client does not look at the token while it waits for some of the answers.
            await client.SendMailAsync(mail, patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailException(MailTrouble.ServerAway, "The mail server takes too long to answer.", exception);
        }
        catch (SmtpFailedRecipientException exception)
        {
            var trouble = (int)exception.StatusCode is >= 500 and < 600 ? MailTrouble.Refused : MailTrouble.NotNow;
            throw new MailException(trouble, Words(exception), exception);
        }
        catch (SmtpException exception)
        {
            // A server that refuses us, and not a recipient, is set up wrongly here or there: nothing that a message is to blame for.
            var isAway = exception.StatusCode is SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable;
            throw new MailException(isAway ? MailTrouble.ServerAway : MailTrouble.NotNow, Words(exception), exception);
        }
    }

    private static string Words(SmtpException exception) => exception.StatusCode == SmtpStatusCode.GeneralFailure
        ? "The mail server cannot be reached, or broke the connection."
        : string.Create(CultureInfo.InvariantCulture, $"The mail server answered {(int)exception.StatusCode}: {exception.Message}");
}
