using System.Linq.Expressions;
using Mentorship.Core.Notifications;
using Mentorship.TestSupport.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>The application with a folder for its mail, as in development, and an address that is not where it listens.</summary>
public sealed class MessagesFixture(DatabaseFixture database) : AppFixture(database)
{
    public const string Site = "https://mentorship.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("mentorship-mail-").FullName;

    /// <summary>Sends what waits, and reads the mails about a session.</summary>
    public Task<IReadOnlyList<SentMail>> SendAsync(Guid bookingId, MessageKind? kind = null) =>
        SendAsync(message => message.BookingId == bookingId && (kind == null || message.Kind == kind));

    /// <summary>Sends what waits, and reads the mails of a kind to somebody.</summary>
    public Task<IReadOnlyList<SentMail>> SendToAsync(Guid recipientId, MessageKind kind) =>
        SendAsync(message => message.RecipientId == recipientId && message.Kind == kind);

    private async Task<IReadOnlyList<SentMail>> SendAsync(Expression<Func<OutboxMessage, bool>> wanted)
    {
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SendMessages>().RunAsync(1000, CancellationToken.None);
        }

        await using var db = App.CreateContext();
        var messages = await db.OutboxMessages.AsNoTracking()
            .Where(wanted)
            .OrderBy(message => message.Id)
            .ToListAsync();
        return [.. messages.Select(message => new SentMail(message, MailPart.Read(File.ReadAllText(Path.Combine(_folder, $"{message.Id:N}.eml")))))];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void Configure(IWebHostBuilder builder)
    {
        builder.UseSetting("Mail:Folder", _folder);
        builder.UseSetting("Site:Address", Site);
    }
}
