using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Shared.Lists;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Admin.Messages;

/// <summary>What became of messages: found, narrowed, sorted.</summary>
public sealed class MessageList(MentorshipDbContext db)
{
    private static readonly IReadOnlyList<KeyValuePair<string, string>> States =
        ListFilter.ChoicesOf<OutboxStatus>(status => status == OutboxStatus.Dead ? "Dead letters" : status.Words());

    public static ListDefinition<OutboxMessage> Definition { get; } = new(
        "/admin/messages",
        "Name or e-mail address, or a session’s id",
        ("message", "messages"),
        new Sorting<OutboxMessage>(message => message.Id)
            .Down("newest", "Newest first", message => message.CreatedAt)
            .Up("oldest", "Oldest first", message => message.CreatedAt)
            .Up("name", "Name", message => message.Name)
            .Down("attempts", "Most attempts first", message => message.Attempts));

    public static IReadOnlyList<ListFilter> Filters(string? status) => [new("status", "State", "Every state", States, status)];

    public IQueryable<OutboxMessage> Sought(ListRequest list, string? status)
    {
        var messages = db.OutboxMessages.AsNoTracking();
        if (ListFilter.Find<OutboxStatus>(status) is { } wanted)
        {
            messages = messages.Where(message => message.Status == wanted);
        }

        if (Guid.TryParse(list.Sought, out var bookingId))
        {
            return messages.Where(message => message.BookingId == bookingId);
        }

        return (list.Sought ?? "").OnOneLine().ForSearch() is { Length: > 0 } folded
            ? messages.Where(message => message.SearchText.Contains(folded))
            : messages;
    }

    public static IQueryable<MessageLine> Project(IQueryable<OutboxMessage> messages) => messages.Select(message => new MessageLine(
        message.Id,
        message.CreatedAt,
        message.Name,
        message.Address,
        message.Kind,
        message.Status,
        message.Attempts,
        message.DueAt,
        message.LastError));
}
