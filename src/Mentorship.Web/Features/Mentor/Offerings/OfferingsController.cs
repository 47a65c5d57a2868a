using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>A mentor's own offerings: list, make, change.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/offerings")]
public sealed class OfferingsController(
    MentorshipDbContext db, OwnOfferingsReader reader, OfferingChanges changes, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List(bool archived, CancellationToken cancellationToken) =>
        View("Offerings", await reader.ReadAsync(viewer.RequireUserId(), archived, cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var last = await db.Offerings
            .NewestOf(viewer.RequireUserId())
            .Select(offering => new { offering.CurrencyCode, offering.CategorySlug })
            .FirstOrDefaultAsync(cancellationToken);
        var form = new OfferingForm { Currency = last?.CurrencyCode ?? Currencies.Usd.Code, Category = last?.CategorySlug };
        return View("OfferingForm", await PageAsync(form, null, cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(OfferingForm form, bool publish, [FromForm(Name = OneResult.Field)] Guid? operation, CancellationToken cancellationToken)
    {
        if (await db.Courses.IsForeignToAsync(viewer.RequireUserId(), form.CourseId, cancellationToken))
        {
            return this.ForeignCourse();
        }

        if (!await IsValidAsync(form, cancellationToken))
        {
            return this.Redraw("OfferingForm", await PageAsync(form, null, cancellationToken));
        }

        var id = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var mentor = await db.MentorProfiles.Include(profile => profile.User).SingleAsync(profile => profile.UserId == id, cancellationToken);

        // A form that was sent before, and whose answer was lost, makes the same offering and not a second.
        var offering = operation is { } made
            ? await db.Offerings.SingleOrDefaultAsync(row => row.Id == made && row.MentorId == id, cancellationToken)
            : null;
        if (offering is null)
        {
            offering = Offering.Draft(mentor, form.ToDescription(), now, operation);
            if (publish)
            {
                offering.Publish(now);
            }

            db.Offerings.Add(offering);
            await changes.TrySaveAsync(viewer.RequireUserId(), cancellationToken);
        }

        this.Flash(publish ? $"“{offering.Title}” is published: people can book it now." : $"“{offering.Title}” is saved as a draft.");
        return LocalRedirect("/mentor/offerings");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } offering
            ? View("OfferingForm", await PageAsync(OfferingForm.Of(offering), offering, cancellationToken))
            : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save(Guid id, OfferingForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        if (await db.Courses.IsForeignToAsync(viewer.RequireUserId(), form.CourseId, cancellationToken))
        {
            return this.ForeignCourse();
        }

        if (!await IsValidAsync(form, cancellationToken))
        {
            return this.Redraw("OfferingForm", await PageAsync(form, offering, cancellationToken));
        }

        offering.Describe(form.ToDescription());
        if (!await changes.TrySaveAsync(viewer.RequireUserId(), cancellationToken))
        {
            return NotFound();
        }

        this.Flash($"“{offering.Title}” is saved. Sessions that are booked keep their price and rules.");
        return LocalRedirect("/mentor/offerings");
    }

    /// <summary>What is archived is restored first.</summary>
    private async Task<Offering?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Offerings.FindOwnAsync(viewer.RequireUserId(), id, cancellationToken) is { Status: not OfferingStatus.Archived } offering ? offering : null;

    /// <summary>What only the database knows: that the category exists, that there is a rate.</summary>
    private async Task<bool> IsValidAsync(OfferingForm form, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(form.Category)
            && !await db.Categories.AnyAsync(category => category.Slug == form.Category, cancellationToken))
        {
            ModelState.AddModelError($"Form.{nameof(form.Category)}", "Choose a category from the list.");
        }

        var mentorId = viewer.RequireUserId();
        if (form.PricedByHour && !await db.MentorProfiles.AnyAsync(profile => profile.UserId == mentorId && profile.HourlyRateMinorUnits != null, cancellationToken))
        {
            ModelState.AddModelError($"Form.{nameof(form.PricedByHour)}", "You have no hourly rate. Set one in your mentor profile first, or leave this and enter prices.");
        }

        return ModelState.IsValid;
    }

    private async Task<OfferingFormPage> PageAsync(OfferingForm form, Offering? offering, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        var mentor = await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == mentorId, cancellationToken);
        return new()
        {
            Form = form.WithAllLengths(),
            HourlyRate = mentor.HourlyRate,
            Id = offering?.Id,
            Status = offering?.Status ?? OfferingStatus.Draft,
            HasOwnHours = offering?.HasOwnHours ?? false,
            Categories = await db.Categories
                .OrderBy(category => category.Position)
                .Select(category => new SelectListItem(category.Name, category.Slug))
                .ToListAsync(cancellationToken),
            Courses = await db.Courses.ToChoicesAsync(mentorId, cancellationToken),
        };
    }
}
