using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.Notifications.Calendars;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Mail;

namespace Mentorship.Web.Features.Letters;

/// <summary>Makes the mail of a message: plain text, HTML and, where calendars change, the invitation, in this order.</summary>
public sealed class MailWriter(LetterRenderer renderer, SiteAddress site, MailOptions options)
{
    public async Task<MailMessage> WriteAsync(OutboxMessage message)
    {
        var facts = MessageFacts.FromJson(message.Facts);
        var home = site.OutsideRequests;
        var letter = LetterWords.Of(message.Kind, facts);
        var mail = new MailMessage
        {
            From = new(options.From, SessionCalendar.OrganizerName),
            Subject = letter.Subject.OnOneLine(),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        try
        {
            mail.To.Add(Recipient(message));

            // The same at every attempt: whoever gets it twice can see that it is one.
            mail.Headers["Message-ID"] = $"<{message.Id:N}@{home.Host}>";
            mail.Headers["Auto-Submitted"] = "auto-generated";
            if (new LetterPage(letter, home).RefusalTarget is { } refusal)
            {
                // RFC 8058: mail programs show a button of their own, and send this for their readers.
                mail.Headers["List-Unsubscribe"] = $"<{refusal}>";
                mail.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
            }

            mail.AlternateViews.Add(View(await renderer.TextAsync(letter, home), "text/plain"));
            mail.AlternateViews.Add(View(await renderer.HtmlAsync(letter, home), "text/html"));
            if (facts is SessionFacts { Invitation: { } invitation } session)
            {
                var method = invitation.IsCancelled ? CalendarMethod.Cancel : CalendarMethod.Request;
                var file = CalendarFile.Write(method, [SessionCalendar.Of(message.Kind, session, invitation, home, options.From)]);
                var view = View(file, "text/calendar");
                view.ContentType.Parameters["method"] = method.ToString().ToUpperInvariant();
                mail.AlternateViews.Add(view);
            }

            return mail;
        }
        catch
        {
            mail.Dispose();
            throw;
        }
    }

    private static MailAddress Recipient(OutboxMessage message)
    {
        try
        {
            return new(message.Address, message.Name.OnOneLine(), Encoding.UTF8);
        }
        catch (FormatException exception)
        {
            throw new MailException(MailTrouble.Refused, "The recipient's address is none.", exception);
        }
    }

    // Base64, because the framework's quoted-printable writes line breaks as if they were none, and a calendar's count.
    private static AlternateView View(string text, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
