using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The door of a session that has begun: the link, for the two people only and only while it is open.</summary>
[Authorize]
[Route("bookings/{id:guid}/meeting")]
public sealed class MeetingController(MentorshipDbContext db, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings
            .AsNoTracking()
            .VisibleTo(viewer.RequireUserId())
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (booking is null)
        {
            return NotFound();
        }

        if (booking.Status != BookingStatus.InProgress || !booking.CanJoin(clock.GetCurrentInstant()))
        {
            return LocalRedirect($"/bookings/{id}");
        }

        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(row => row.BookingId == id, cancellationToken);
        return View("Meeting", new MeetingPage(booking, meeting, BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId)));
    }
}
