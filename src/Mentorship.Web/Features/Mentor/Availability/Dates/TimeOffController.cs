using Mentorship.Core.Availability;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>A mentor's time off: whole dates on which nothing can be booked.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/availability/dates/time-off")]
public sealed class TimeOffController(
    MentorshipDbContext db, DatesReader dates, PlanTimeOff planTimeOff, StrandedSessionsReader stranded, Viewer viewer, IClock clock) : Controller
{
    private const string Address = "/mentor/availability/dates/time-off";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) => View("TimeOff", await PageAsync(new(), cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Add(TimeOffForm form, CancellationToken cancellationToken)
    {
        var planned = dates.Planned(await dates.ZoneAsync(cancellationToken));
        if (ModelState.IsValid && form.ToDates() is var off && (off.End < planned.Start || off.Start > planned.End))
        {
            ModelState.AddModelError("Form.First", off.End < planned.Start ? "These dates are over." : "This is too far ahead.");
        }

        if (ModelState.IsValid
            && !await planTimeOff.AddAsync(viewer.RequireUserId(), form.ToDates(), form.Note ?? "", clock.GetCurrentInstant(), cancellationToken))
        {
            ModelState.AddModelError("", $"You have {TimeOff.MaxAhead} entries ahead, which is the most. Remove one first.");
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("TimeOff", await PageAsync(form, cancellationToken));
        }

        this.Flash("Your time off is saved.");
        return LocalRedirect(Address);
    }

    [HttpPost("{id:guid}/removal")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken)
    {
        if (!await planTimeOff.RemoveAsync(viewer.RequireUserId(), id, cancellationToken))
        {
            return NotFound();
        }

        this.Flash("Your time off is removed.");
        return LocalRedirect(Address);
    }

    private async Task<TimeOffPage> PageAsync(TimeOffForm form, CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var today = dates.Planned(await dates.ZoneAsync(cancellationToken)).Start;
        var ahead = await db.TimeOff
            .Where(off => off.MentorId == id && off.LastDate >= today)
            .OrderBy(off => off.FirstDate)
            .ThenBy(off => off.LastDate)
            .Select(off => new TimeOffPage.Line(off.Id, off.FirstDate, off.LastDate, off.Note))
            .ToListAsync(cancellationToken);
        return new(form, ahead, await stranded.ReadAsync(cancellationToken));
    }
}
