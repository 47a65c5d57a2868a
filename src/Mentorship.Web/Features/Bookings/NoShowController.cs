using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>One side's word that the other did not come.</summary>
[Authorize]
[Route("bookings/{id:guid}/no-show")]
public sealed class NoShowController(MentorshipDbContext db, ConductSession conduct, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is { } page ? View("NoShow", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var absent = page.Side == Party.Mentor ? Party.Mentee : Party.Mentor;
        if (!await conduct.ReportNoShowAsync(id, absent, page.Now, cancellationToken))
        {
            var refusal = page.Refusal ?? NoShowRefusal.ChangedMeanwhile;
            ModelState.AddModelError("", refusal.Words(page.Booking, viewer.Zone));
            return this.Redraw("NoShow", (await ReadAsync(id, cancellationToken))!, refusal.HttpStatus());
        }

        this.Flash($"Noted. {page.OtherName} is told.");
        return LocalRedirect($"/bookings/{id}");
    }

    private async Task<NoShowPage?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var booking = await db.Bookings
            .AsNoTracking()
            .VisibleTo(userId)
            .Where(row => row.Status != BookingStatus.Held)
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return booking is null ? null : new(booking, BookingQueries.SideOf(userId, booking.MentorId), clock.GetCurrentInstant());
    }
}
