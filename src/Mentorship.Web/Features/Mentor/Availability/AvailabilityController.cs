using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability;

/// <summary>A mentor's own weekly hours and the zone in which they are meant.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/availability")]
public sealed class AvailabilityController(
    MentorshipDbContext db, SaveWeeklyHours saveHours, StrandedSessionsReader stranded, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var profile = await db.MentorProfiles.AsNoTracking().SingleAsync(candidate => candidate.UserId == id, cancellationToken);
        var rows = await db.WeeklyHours.Where(row => row.MentorId == id).ToListAsync(cancellationToken);
        var zone = ZoneNow(profile);
        var form = rows.Count == 0
            ? AvailabilityForm.OfficeWeek(zone)
            : AvailabilityForm.Of(zone, rows.Select(row => (row.Day, new HoursRange(row.StartMinute, row.EndMinute))));
        return View("Availability", await PageAsync(form, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Save(AvailabilityForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Redraw("Availability", await PageAsync(form.WholeWeek(), cancellationToken));
        }

        var isFirst = await saveHours.RunAsync(
            viewer.RequireUserId(), TimeZones.Get(form.TimeZone!), form.Hours(), clock.GetCurrentInstant(), cancellationToken);
        this.Flash(isFirst ? "Your hours are saved. Next: your first offering." : "Your hours are saved.");
        return LocalRedirect(isFirst ? "/mentor/offerings/new" : "/mentor/availability");
    }

    /// <summary>One of the form's own buttons: the form again, changed by it, and nothing saved.</summary>
    [HttpPost("draft")]
    public async Task<IActionResult> Draft(AvailabilityForm form, string? edit, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var change = HoursEdit.Parse(edit);
        if (change?.WhatIsMissing(form.Days) is { } missing)
        {
            ModelState.AddModelError($"Form.{missing.Field}", missing.Words);
            return this.Redraw("Availability", await PageAsync(form.WholeWeek(), cancellationToken));
        }

        var edited = change is null ? form.WholeWeek() : (AvailabilityForm)form.WholeWeek().With(change);
        return View("Availability", await PageAsync(edited, cancellationToken));
    }

    [HttpGet("draft")]
    public IActionResult Draft() => LocalRedirect("/mentor/availability");

    // A change of zone whose date has come counts, also while nothing has been saved since.
    private string ZoneNow(MentorProfile profile)
    {
        profile.SettleIn(clock.GetCurrentInstant());
        return profile.TimeZone;
    }

    private async Task<AvailabilityPage> PageAsync(AvailabilityForm form, CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        return new()
        {
            Form = form,
            IsNew = !await db.WeeklyHours.AnyAsync(row => row.MentorId == id, cancellationToken),
            Stranded = await stranded.ReadAsync(cancellationToken),
        };
    }
}
