using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The link by which the two of a session meet, for its mentor to add or to change.</summary>
[Authorize]
[Route("bookings/{id:guid}/meeting/link")]
public sealed class LinkController(MentorshipDbContext db, ChangeMeetingLink change, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, new(), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return page.IsPossible(clock.GetCurrentInstant()) ? View("Link", page) : Refuse(page);
    }

    [HttpPost]
    public async Task<IActionResult> Save(Guid id, LinkForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Link", page);
        }

        if (!await change.RunAsync(id, form.Link.ToMeetingLink()!.AbsoluteUri, clock.GetCurrentInstant(), cancellationToken))
        {
            return Refuse(page);
        }

        this.Flash($"The link is saved. It opens for you and {page.Booking.Mentee.Name} 15 minutes before the start.");
        return LocalRedirect($"/bookings/{id}");
    }

    private LocalRedirectResult Refuse(LinkPage page)
    {
        this.Warn(page.Meeting is { Provider: MeetingProvider.Zoom }
            ? "Zoom makes the link of this session, and it cannot be changed here."
            : "Only a session that is on, is not over and takes place on a screen has a link that can be changed.");
        return LocalRedirect($"/bookings/{page.Booking.Id}");
    }

    private async Task<LinkPage?> FindAsync(Guid id, LinkForm form, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings
            .AsNoTracking()
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id && row.MentorId == viewer.RequireUserId(), cancellationToken);
        return booking is null || booking.IsBeingBooked
            ? null
            : new(form, booking, await db.Meetings.AsNoTracking().SingleOrDefaultAsync(row => row.BookingId == id, cancellationToken));
    }
}
