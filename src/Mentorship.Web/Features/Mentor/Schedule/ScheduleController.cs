using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>A mentor's week, and a session of it.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/schedule")]
public sealed class ScheduleController(ScheduleReader schedule, SessionReader sessions, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Week(LocalDate? week, string? view, CancellationToken cancellationToken) =>
        View("Schedule", await schedule.ReadAsync(viewer.RequireUserId(), week, SchedulePage.IsGridView(view), cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, LocalDate? week, string? view, CancellationToken cancellationToken) =>
        await sessions.FindAsync(id, week, view, note: null, cancellationToken) is { } page ? View("Session", page) : NotFound();
}
