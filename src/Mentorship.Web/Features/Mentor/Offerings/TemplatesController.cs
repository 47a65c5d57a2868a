using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>Several offerings at once, from what many mentors offer.</summary>
[Authorize(Access.Mentor)]
[Route("mentor/offerings/templates")]
public sealed class TemplatesController(MentorshipDbContext db, MakeFromTemplates make, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var rate = await RateAsync(cancellationToken);
        var currency = rate?.Currency.Code
            ?? await db.Offerings.NewestOf(viewer.RequireUserId()).Select(offering => offering.CurrencyCode).FirstOrDefaultAsync(cancellationToken)
            ?? Currencies.Usd.Code;
        var form = new TemplatesForm
        {
            PricedByHour = rate is not null,
            Price = rate is { } hour ? PriceInput.Format(hour) : null,
            Currency = currency,
        };
        return View("Templates", await PageAsync(form, rate, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Make(
        TemplatesForm form, bool publish, [FromForm(Name = OneResult.Field)] Guid? operation, CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        if (await db.Courses.IsForeignToAsync(mentorId, form.CourseId, cancellationToken))
        {
            return this.ForeignCourse();
        }

        var rate = await RateAsync(cancellationToken);
        if (form.PricedByHour && rate is null)
        {
            ModelState.AddModelError($"Form.{nameof(form.Price)}", "You have no hourly rate. Enter a price.");
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Templates", await PageAsync(form, rate, cancellationToken));
        }

        var templates = form.Templates();
        var now = clock.GetCurrentInstant();
        await make.RunAsync(
            mentorId, templates, form.Hour(), form.PricedByHour, form.CourseId, publish, operation ?? Ids.New(now), now, cancellationToken);
        this.Flash((templates.Count == 1, publish) switch
        {
            (true, true) => $"“{templates[0].Title}” is published: people can book it now.",
            (true, false) => $"“{templates[0].Title}” is saved as a draft.",
            (false, true) => $"{templates.Count} offerings are published: people can book them now.",
            (false, false) => $"{templates.Count} offerings are saved as drafts.",
        });
        return LocalRedirect("/mentor/offerings");
    }

    private async Task<Money?> RateAsync(CancellationToken cancellationToken)
    {
        var mentorId = viewer.RequireUserId();
        return (await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == mentorId, cancellationToken)).HourlyRate;
    }

    private async Task<TemplatesPage> PageAsync(TemplatesForm form, Money? rate, CancellationToken cancellationToken) =>
        new(form.WithAllTemplates(), rate, await db.Courses.ToChoicesAsync(viewer.RequireUserId(), cancellationToken));
}
