using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The last step of booking: it is done, and what comes next.</summary>
[Authorize]
[Route("bookings/{id:guid}/done")]
public sealed class DoneController(MentorshipDbContext db, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        return booking.Status is BookingStatus.Confirmed or BookingStatus.Pending
            ? View("Done", new CheckoutPage(booking, Request.ZoneOf(viewer), clock.GetCurrentInstant()))
            : LocalRedirect($"/bookings/{id}");
    }
}
