using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>A mentor's week, and a session of it.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/schedule")]
public sealed class ScheduleController(MentorshipDbContext db, ScheduleReader schedule, Viewer viewer, IClock clock) : Controller
{
    private const string List = "list";

    [HttpGet]
    public async Task<IActionResult> Week(LocalDate? week, string? view, CancellationToken cancellationToken) =>
        View("Schedule", await schedule.ReadAsync(viewer.RequireUserId(), week, IsGrid(view), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, LocalDate? week, string? view, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings
            .AsNoTracking()
            .Where(row => row.MentorId == viewer.RequireUserId())
            .OnceAskedFor()
            .Include(row => row.Mentee)
            .Include(row => row.Mentor)
            .WithOpenReschedule()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (booking is null)
        {
            return NotFound();
        }

        var zone = booking.Mentor.Zone;
        var now = clock.GetCurrentInstant();
        var back = $"/mentor/schedule{SchedulePage.PlaceOf(ScheduleReader.MondayOf(week ?? booking.StartsAt.InZone(zone).Date), IsGrid(view))}";
        return View("Session", new SessionPage
        {
            Booking = booking,
            Zone = zone,
            Back = back,
            Answer = AnswerLine.Of(booking, zone, back, now),
            Now = now,
        });
    }

    private static bool IsGrid(string? view) => view != List;
}
