using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Offerings;
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
    MentorshipDbContext db, NextAvailable nextAvailable, MentorListings listings, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List(CancellationToken cancellationToken)
    {
        var id = viewer.RequireUserId();
        var now = clock.GetCurrentInstant();
        var rows = await db.Offerings
            .Where(offering => offering.MentorId == id && offering.Status != OfferingStatus.Archived)
            .OrderByDescending(offering => offering.CreatedAt)
            .ThenBy(offering => offering.Id)
            .Select(offering => new
            {
                offering.Id,
                offering.Title,
                Course = offering.Course == null ? null : offering.Course.Title,
                offering.DurationMinutes,
                offering.PriceMinorUnits,
                offering.CurrencyCode,
                LongestMinutes = offering.Lengths.Max(length => length.DurationMinutes),
                HasSeveralPrices = offering.Lengths.Any(length => length.PriceMinorUnits != offering.PriceMinorUnits),
                offering.Status,
                Upcoming = db.Bookings.Count(booking =>
                    booking.OfferingId == offering.Id && booking.Status == BookingStatus.Confirmed && booking.StartsAt > now),
            })
            .ToListAsync(cancellationToken);
        var lines = rows.Select(row => new OfferingLine(
            row.Id,
            row.Title,
            row.Course,
            row.DurationMinutes,
            row.LongestMinutes,
            PriceWords.InBrief(new(row.PriceMinorUnits, Currencies.Get(row.CurrencyCode)), row.DurationMinutes, row.HasSeveralPrices),
            row.Status,
            row.Upcoming));
        var hasHours = await db.WeeklyHours.AnyAsync(hours => hours.MentorId == id, cancellationToken);
        return View("Offerings", new MentorOfferingsPage([.. lines], hasHours));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        // The currency of the last offering is most likely the one of the next.
        var id = viewer.RequireUserId();
        var currency = await db.Offerings
            .Where(offering => offering.MentorId == id)
            .OrderByDescending(offering => offering.CreatedAt)
            .Select(offering => offering.CurrencyCode)
            .FirstOrDefaultAsync(cancellationToken);
        return View("OfferingForm", await PageAsync(new() { Currency = currency ?? Currencies.Usd.Code }, null, cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(OfferingForm form, bool publish, [FromForm(Name = OneResult.Field)] Guid? operation, CancellationToken cancellationToken)
    {
        if (await IsForeignAsync(form.CourseId, cancellationToken))
        {
            return ForeignCourse();
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
            await SaveAsync(cancellationToken);
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

        if (await IsForeignAsync(form.CourseId, cancellationToken))
        {
            return ForeignCourse();
        }

        if (!await IsValidAsync(form, cancellationToken))
        {
            return this.Redraw("OfferingForm", await PageAsync(form, offering, cancellationToken));
        }

        offering.Describe(form.ToDescription());
        await SaveAsync(cancellationToken);
        this.Flash($"“{offering.Title}” is saved. Sessions that are booked keep their price and rules.");
        return LocalRedirect("/mentor/offerings");
    }

    [HttpPost("{id:guid}/publication")]
    public async Task<IActionResult> Publish(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        offering.Publish(clock.GetCurrentInstant());
        await SaveAsync(cancellationToken);
        this.Flash($"“{offering.Title}” is published: people can book it now.");
        return LocalRedirect("/mentor/offerings");
    }

    [HttpPost("{id:guid}/pause")]
    public async Task<IActionResult> Pause(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        var isPaused = offering.Pause();
        await SaveAsync(cancellationToken);
        this.Flash(isPaused
            ? $"“{offering.Title}” is paused. Booked sessions stay."
            : $"“{offering.Title}” is not published, so there is nothing to pause.");
        return LocalRedirect("/mentor/offerings");
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await nextAvailable.RefreshAsync([viewer.RequireUserId()]);
        await listings.RefreshAsync(viewer.RequireUserId());
    }

    private Task<Offering?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        return db.Offerings
            .Include(offering => offering.Mentor.User)
            .SingleOrDefaultAsync(
                offering => offering.Id == id && offering.MentorId == mentorId && offering.Status != OfferingStatus.Archived,
                cancellationToken);
    }

    /// <summary>The form offers nobody another's course; whoever sends one all the same is told that they may not.</summary>
    private ViewResult ForeignCourse()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View("ForeignCourse");
    }

    /// <summary>Whether it is another tutor's course, or none: which of the two is nobody's business.</summary>
    private async Task<bool> IsForeignAsync(Guid? courseId, CancellationToken cancellationToken)
    {
        var tutorId = viewer.RequireUserId();
        return courseId is { } id && !await db.Courses.AnyAsync(course => course.Id == id && course.TutorId == tutorId, cancellationToken);
    }

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
            Courses = await db.Courses
                .Where(course => course.TutorId == mentorId)
                .OrderBy(course => course.Title)
                .Select(course => new SelectListItem(course.Title, course.Id.ToString()))
                .ToListAsync(cancellationToken),
        };
    }
}
