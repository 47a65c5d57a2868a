using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Account.Messages;

/// <summary>Which mails somebody wants.</summary>
[Authorize]
[Route("account/messages")]
public sealed class MessagesController(MentorshipDbContext db, ChooseMail choose, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var isOff = await db.MailChoices.AnyAsync(choice => choice.UserId == id && choice.SuggestionsOffAt != null, cancellationToken);
        return View("Messages", new MessagesPage(new() { Suggestions = !isOff }));
    }

    [HttpPost]
    public async Task<IActionResult> Save(MessagesForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Redraw("Messages", new MessagesPage(form));
        }

        await choose.RunAsync(viewer.RequireUserId(), form.Suggestions, clock.GetCurrentInstant(), cancellationToken);
        this.Flash("Your choice is saved.");
        return LocalRedirect("/account/messages");
    }
}
