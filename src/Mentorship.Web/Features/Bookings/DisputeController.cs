using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Saying that one was there after all: once, by the side that was called absent.</summary>
[Authorize]
[Route("bookings/{id:guid}/no-show/dispute")]
public sealed class DisputeController(MentorshipDbContext db, ConductSession conduct, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, new(), cancellationToken) is { } page ? View("Dispute", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Dispute(Guid id, DisputeForm form, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, form, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Dispute", page);
        }

        if (await conduct.DisputeNoShowAsync(id, page.Side, form.Words!, page.Now, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Words(page.Booking, viewer.Zone));
            return this.Redraw("Dispute", (await ReadAsync(id, form, cancellationToken))!, refusal.HttpStatus());
        }

        this.Flash($"One of us reads what you and {page.OtherName} say, and decides. You get a mail then.");
        return LocalRedirect($"/bookings/{id}");
    }

    /// <summary>The page for the side that was called absent; to everybody else there is none.</summary>
    private async Task<DisputePage?> ReadAsync(Guid id, DisputeForm form, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var booking = await db.Bookings
            .AsNoTracking()
            .VisibleTo(userId)
            .Where(row => row.NoShow != null)
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return booking is not null && BookingQueries.SideOf(userId, booking.MentorId) is var side && booking.Absent == side
            ? new(form, booking, side, clock.GetCurrentInstant())
            : null;
    }
}
