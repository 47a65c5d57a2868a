using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Unsubscribe;

/// <summary>
/// The link in mails that nobody asked for, which says no to more of them without signing in: the key in it is all that
/// is needed, and all that it can do.
/// </summary>
[Route("unsubscribe/{key}")]
public sealed class UnsubscribeController(MentorshipDbContext db, ChooseMail choose, IClock clock) : Controller
{
    /// <summary>Asks. It does nothing yet: programs that look for harmful links open every one.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(string key, CancellationToken cancellationToken) =>
        await db.MailChoices.AnyAsync(choice => choice.Key == key, cancellationToken) ? View("Unsubscribe", new UnsubscribePage(key, IsDone: false)) : NotFound();

    /// <summary>Does it. Mail programs send this themselves (RFC 8058), and have no token; it is the key that lets it through.</summary>
    [HttpPost]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Refuse(string key, CancellationToken cancellationToken) =>
        await choose.RefuseAsync(key, clock.GetCurrentInstant(), cancellationToken) ? View("Unsubscribe", new UnsubscribePage(key, IsDone: true)) : NotFound();
}
