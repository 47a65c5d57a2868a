using System.Net.Mail;

namespace Mentorship.Web.Infrastructure.Mail;

/// <summary>Writes each mail to a file that mail programs open, in the very form in which a server would get it.</summary>
public sealed class FolderTransport(MailOptions options) : IMailTransport
{
    public async Task SendAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        // The framework chooses the file's name, so it writes into a folder of its own. What was sent twice is one file.
        var draft = Path.Combine(options.Folder, $"draft-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(draft);
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft };
            await client.SendMailAsync(mail, cancellationToken);
            var name = mail.Headers["Message-ID"]!.Trim('<').Split('@')[0];
            File.Move(Directory.EnumerateFiles(draft).Single(), Path.Combine(options.Folder, $"{name}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }
}
