using Mentorship.Core.Notifications;
using Mentorship.TestSupport.Mail;

namespace Mentorship.Web.Tests.Notifications;

/// <param name="Message">The row.</param>
/// <param name="Mail">What was sent of it.</param>
public sealed record SentMail(OutboxMessage Message, MailPart Mail)
{
    /// <summary>Its plain text with every break of lines as one.</summary>
    public string Text => Mail.Part("text/plain").Text.ReplaceLineEndings("\n");

    public string Html => Mail.Part("text/html").Text;

    /// <summary>The invitation in it; null without one.</summary>
    public string? Calendar => Mail.Parts.SingleOrDefault(part => part.Type.MediaType == "text/calendar")?.Text;
}
