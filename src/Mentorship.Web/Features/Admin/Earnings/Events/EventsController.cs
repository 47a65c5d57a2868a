using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure.Csv;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Mentorship.Web.Features.Admin.Earnings.Events;

/// <summary>Messages of providers that nobody understands, each for a person to look at.</summary>
[Authorize(Access.Admin)]
[Route("admin/earnings/events")]
public sealed class EventsController(MentorshipDbContext db) : Controller
{
    private static readonly string[] Header = ["Received (UTC)", "Provider", "Message", "What is wrong"];

    private static readonly ListDefinition<ProviderEvent> Definition = new(
        "/admin/earnings/events",
        "The message’s name, or what is wrong",
        ("message set aside", "messages set aside"),
        new Sorting<ProviderEvent>(message => message.EventId)
            .Down("newest", "Newest first", message => message.ReceivedAt)
            .Up("oldest", "Oldest first", message => message.ReceivedAt)
            .Up("provider", "Provider", message => message.Provider));

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, CancellationToken cancellationToken) => Definition.Accepts(list)
        ? View("Events", await Definition.ReadAsync(Sought(list), list, [], Project, cancellationToken))
        : UnprocessableEntity();

    [HttpGet("/admin/earnings/events.csv")]
    public async Task<IActionResult> Download(ListRequest list, CancellationToken cancellationToken)
    {
        if (!Definition.Accepts(list))
        {
            return UnprocessableEntity();
        }

        var rows = await Definition.ReadAllAsync(Sought(list), list, Project, cancellationToken);
        return CsvFile.Of("messages-set-aside.csv", Header, rows.Select(row => new object[]
        {
            InstantPattern.ExtendedIso.Format(row.ReceivedAt), row.Provider, row.EventId, row.Note,
        }));
    }

    private static IQueryable<EventSetAside> Project(IQueryable<ProviderEvent> messages) => messages.Select(message => new EventSetAside(
        message.ReceivedAt, message.Provider, message.EventId, message.Note));

    private IQueryable<ProviderEvent> Sought(ListRequest list)
    {
        var messages = db.ProviderEvents.AsNoTracking().Where(message => message.Note != "");
        return list.Sought is { } words
            ? messages.Where(message => message.EventId == words || message.Provider == words || message.Note.Contains(words))
            : messages;
    }
}
