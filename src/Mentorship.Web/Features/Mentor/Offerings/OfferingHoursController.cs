using Mentorship.Core.Availability;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Mentor.Availability;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>The hours of an offering that does not use its mentor's week.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/offerings/{id:guid}/hours")]
public sealed class OfferingHoursController(
    MentorshipDbContext db, SaveOfferingHours saveHours, StrandedSessionsReader stranded, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } offering
            ? View("OfferingHours", await PageAsync(offering, await SavedAsync(offering, cancellationToken), cancellationToken))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Save(Guid id, OfferingHoursForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("OfferingHours", await PageAsync(offering, form.WholeWeek(), cancellationToken));
        }

        await saveHours.RunAsync(viewer.RequireUserId(), id, [.. form.Hours()], cancellationToken);
        this.Flash($"“{offering.Title}” has hours of its own now.");
        return LocalRedirect($"/mentor/offerings/{id}/hours");
    }

    /// <summary>Takes its own hours away, so that it uses the mentor's again.</summary>
    [HttpPost("removal")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        await saveHours.RunAsync(viewer.RequireUserId(), id, null, cancellationToken);
        this.Flash($"“{offering.Title}” uses your hours again.");
        return LocalRedirect($"/mentor/offerings/{id}/hours");
    }

    /// <summary>One of the form's own buttons: the form again, changed by it, and nothing saved.</summary>
    [HttpPost("draft")]
    public async Task<IActionResult> Draft(Guid id, OfferingHoursForm form, string? edit, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        ModelState.Clear();
        var change = HoursEdit.Parse(edit);
        if (change?.WhatIsMissing(form.Days) is { } missing)
        {
            ModelState.AddModelError($"Form.{missing.Field}", missing.Words);
            return this.Redraw("OfferingHours", await PageAsync(offering, form.WholeWeek(), cancellationToken));
        }

        var edited = change is null ? form.WholeWeek() : (OfferingHoursForm)form.WholeWeek().With(change);
        return View("OfferingHours", await PageAsync(offering, edited, cancellationToken));
    }

    [HttpGet("draft")]
    public IActionResult Draft(Guid id) => LocalRedirect($"/mentor/offerings/{id}/hours");

    private Task<Offering?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        return db.Offerings
            .AsNoTracking()
            .Include(offering => offering.Mentor)
            .SingleOrDefaultAsync(
                offering => offering.Id == id && offering.MentorId == mentorId && offering.Status != OfferingStatus.Archived,
                cancellationToken);
    }

    private async Task<OfferingHoursForm> SavedAsync(Offering offering, CancellationToken cancellationToken)
    {
        if (offering.HasOwnHours)
        {
            var own = await db.OfferingHours.Where(row => row.OfferingId == offering.Id).ToListAsync(cancellationToken);
            return OfferingHoursForm.Of(own.Select(row => (row.Day, new HoursRange(row.StartMinute, row.EndMinute))));
        }

        var week = await db.WeeklyHours.Where(row => row.MentorId == offering.MentorId).ToListAsync(cancellationToken);
        return OfferingHoursForm.Of(week.Select(row => (row.Day, new HoursRange(row.StartMinute, row.EndMinute))));
    }

    private async Task<OfferingHoursPage> PageAsync(Offering offering, OfferingHoursForm form, CancellationToken cancellationToken) => new(
        offering.Id, offering.Title, offering.HasOwnHours, offering.Mentor.Zone, form, await stranded.ReadAsync(cancellationToken));
}
