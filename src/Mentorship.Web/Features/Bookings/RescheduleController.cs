using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Moving a session, or answering a request with another time, first step: picking it, by either side. The rest is on the session's own page.</summary>
[Authorize]
[Route("bookings/{id:guid}/reschedule")]
public sealed class RescheduleController(MentorshipDbContext db, BookerReader booker, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, LocalDate? date, string? zone, CancellationToken cancellationToken)
    {
        if (await db.FindSessionAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var now = clock.GetCurrentInstant();
        var side = BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId);
        if (booking.RefuseToPropose(side, booking.OnTheTable(now), now) is { } refusal)
        {
            this.Warn(refusal.Words(booking, side, viewer.Zone));
            return LocalRedirect($"/bookings/{id}");
        }

        var askedZone = TimeZones.TryGet(zone, out var found) ? found : null;
        return View("Reschedule", new ReschedulePage(
            booking, side, booking.OpenReschedule(now), await booker.ReadForMoveAsync(booking, side, date, askedZone, now, cancellationToken)));
    }
}
