using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Letters;
using Mentorship.Web.Features.Shared.Lists;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Messages;

/// <summary>What became of every message, and dead letters to have tried again.</summary>
[Authorize(Access.Admin)]
[Route("admin/messages")]
public sealed class MessagesController(
    MentorshipDbContext db,
    MessageList messages,
    RetryMessage retry,
    LetterRenderer renderer,
    SiteAddress site,
    IWebHostEnvironment environment,
    Viewer viewer,
    IClock clock) : Controller
{
    // A mail's styles stand in it, and nothing else is to be had: no script, no form, no frame, no file.
    private const string PolicyOfMail = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    [HttpGet]
    public async Task<IActionResult> List(ListRequest list, string? status, CancellationToken cancellationToken)
    {
        var filters = MessageList.Filters(status);
        return MessageList.Definition.Accepts(list, filters)
            ? View("Messages", await MessageList.Definition.ReadAsync(messages.Sought(list, status), list, filters, MessageList.Project, cancellationToken))
            : UnprocessableEntity();
    }

    [HttpGet("/admin/messages.csv")]
    public async Task<IActionResult> Download(ListRequest list, string? status, CancellationToken cancellationToken) =>
        MessageList.Definition.Accepts(list, MessageList.Filters(status))
            ? MessagesCsv.Of(await MessageList.Definition.ReadAllAsync(messages.Sought(list, status), list, MessageList.Project, cancellationToken))
            : UnprocessableEntity();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } message)
        {
            return NotFound();
        }

        var retriedBy = await db.Users.Where(user => user.Id == message.RetriedById).Select(user => user.Name).SingleOrDefaultAsync(cancellationToken);
        return View("Message", new MessagePage(message, retriedBy, environment.IsDevelopment() ? LetterOf(message) : null));
    }

    /// <summary>The mail as it looks; in development only, because it is between its people.</summary>
    [HttpGet("{id:guid}/mail")]
    public async Task<IActionResult> Mail(Guid id, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() || await FindAsync(id, cancellationToken) is not { } message)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = PolicyOfMail;
        return Content(await renderer.HtmlAsync(LetterOf(message), site.OutsideRequests), "text/html; charset=utf-8");
    }

    [HttpPost("{id:guid}/attempt")]
    public async Task<IActionResult> Retry(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        if (await retry.RunAsync(id, viewer.RequireUserId(), clock.GetCurrentInstant(), cancellationToken))
        {
            this.Flash("The message is tried again within seconds.");
        }
        else
        {
            this.Warn("The message is no dead letter any more.");
        }

        return LocalRedirect($"/admin/messages/{id}");
    }

    private Task<OutboxMessage?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(message => message.Id == id, cancellationToken);

    private static Letter LetterOf(OutboxMessage message) => LetterWords.Of(message.Kind, MessageFacts.FromJson(message.Facts));
}
