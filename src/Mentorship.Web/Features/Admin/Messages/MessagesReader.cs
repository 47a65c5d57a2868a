using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Admin.Messages;

/// <summary>Reads what became of messages, newest first.</summary>
public sealed class MessagesReader(MentorshipDbContext db)
{
    private const int PageSize = 50;

    // More than a spreadsheet is pleasant with; whoever wants others looks for them.
    private const int MostInFile = 10_000;

    public async Task<MessagesPage> ReadAsync(string? words, OutboxStatus? status, int? page, CancellationToken cancellationToken)
    {
        var found = Find(words, status);
        var paging = Paging.Of(page, PageSize, await found.CountAsync(cancellationToken));
        var dead = await db.OutboxMessages.CountAsync(message => message.Status == OutboxStatus.Dead, cancellationToken);
        return new(Wanted(words), status, await LinesAsync(found, paging.Skip, PageSize, cancellationToken), paging, dead);
    }

    public Task<List<MessageLine>> ReadAllAsync(string? words, OutboxStatus? status, CancellationToken cancellationToken) =>
        LinesAsync(Find(words, status), 0, MostInFile, cancellationToken);

    private IQueryable<OutboxMessage> Find(string? words, OutboxStatus? status)
    {
        var messages = db.OutboxMessages.AsNoTracking();
        if (status is { } wanted)
        {
            messages = messages.Where(message => message.Status == wanted);
        }

        return Wanted(words).ForSearch() is { Length: > 0 } folded
            ? messages.Where(message => message.SearchText.Contains(folded))
            : messages;
    }

    private static string Wanted(string? words) => (words ?? "").OnOneLine().AtMost(MessagesPage.WordsMaxLength);

    private static Task<List<MessageLine>> LinesAsync(IQueryable<OutboxMessage> messages, int skip, int most, CancellationToken cancellationToken) =>
        messages
            .OrderByDescending(message => message.CreatedAt)
            .ThenByDescending(message => message.Id)
            .Skip(skip)
            .Take(most)
            .Select(message => new MessageLine(
                message.Id,
                message.CreatedAt,
                message.Name,
                message.Address,
                message.Kind,
                message.Status,
                message.Attempts,
                message.DueAt,
                message.LastError))
            .ToListAsync(cancellationToken);
}
