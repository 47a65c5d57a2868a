using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Joining a session: whoever comes first starts it.</summary>
[Authorize]
[Route("bookings/{id:guid}/attendance")]
public sealed class AttendanceController(MentorshipDbContext db, ConductSession conduct, Viewer viewer, IClock clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Join(Guid id, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var booking = await db.Bookings.AsNoTracking().VisibleTo(userId).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (booking is null)
        {
            return NotFound();
        }

        // When both press at once the second may find it changed; it has begun all the same.
        var now = clock.GetCurrentInstant();
        var side = BookingQueries.SideOf(userId, booking.MentorId);
        if (!await conduct.JoinAsync(id, side, now, cancellationToken) && !await conduct.JoinAsync(id, side, now, cancellationToken))
        {
            this.Warn("You cannot join now. You can from 15 minutes before the start until the end, while the session is on.");
            return LocalRedirect($"/bookings/{id}");
        }

        return LocalRedirect($"/bookings/{id}/meeting");
    }
}
