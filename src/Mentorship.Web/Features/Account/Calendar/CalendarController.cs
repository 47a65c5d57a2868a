using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Account.Calendar;

/// <summary>One's own private address for calendar programs.</summary>
[Authorize]
[Route("account/calendar")]
public sealed class CalendarController(
    MentorshipDbContext db, RenewCalendarAddress renew, SiteAddress site, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var address = await db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(row => row.UserId == id, cancellationToken);
        return View("Calendar", new CalendarPage(address is null ? null : new Uri(site.Of(Request), $"/calendars/{address.Key}.ics"), address?.CreatedAt));
    }

    /// <summary>Makes the address, or another one, after which the old one leads nowhere.</summary>
    [HttpPost]
    public async Task<IActionResult> Renew(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var isNew = !await db.CalendarAddresses.AnyAsync(row => row.UserId == id, cancellationToken);
        await renew.RunAsync(id, clock.GetCurrentInstant(), cancellationToken);
        this.Flash(isNew ? "Here is your calendar address." : "Here is your new calendar address. The old one leads nowhere any more.");
        return LocalRedirect("/account/calendar");
    }
}
