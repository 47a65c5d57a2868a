using System.Text;
using Mentorship.Web.Features.Calendars;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Bookings;

/// <summary>One session for the calendar of either of its people.</summary>
[Authorize]
[Route("bookings/{id:guid}/calendar.ics")]
public sealed class CalendarController(SessionCalendars calendars, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await calendars.ReadAsync(id, viewer.RequireUserId(), cancellationToken) is { } file
            ? File(Encoding.UTF8.GetBytes(file), CalendarFiles.MediaType, "session.ics")
            : NotFound();
}
