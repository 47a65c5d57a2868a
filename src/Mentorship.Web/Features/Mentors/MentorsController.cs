using Mentorship.Core.Data;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>Mentors as everyone sees them: all of them, and one.</summary>
[Route("mentors")]
public sealed class MentorsController(MentorshipDbContext db, Viewer viewer, IClock clock) : Controller
{
    private const int ReviewsShown = 10;
    private const int OfferingsShown = 24;
    private const int PageSize = 24;

    /// <summary>Everyone who can be booked, soonest first.</summary>
    [HttpGet]
    public async Task<IActionResult> List(string? free, int? page, CancellationToken cancellationToken)
    {
        var mentors = db.MentorProfiles.Where(mentor => db.Offerings.Published().Any(offering => offering.MentorId == mentor.UserId));
        var period = FreePeriods.Find(free);
        if (period?.EndsAt(clock.GetCurrentInstant(), viewer.Zone) is { } end)
        {
            mentors = mentors.Where(mentor => mentor.NextAvailableAt < end);
        }

        var paging = Paging.Of(page, PageSize, await mentors.CountAsync(cancellationToken));
        var cards = await mentors
            .OrderBy(mentor => mentor.NextAvailableAt == null)
            .ThenBy(mentor => mentor.NextAvailableAt)
            .ThenBy(mentor => mentor.UserId)
            .Skip(paging.Skip)
            .Take(PageSize)
            .ToCardsAsync(db, cancellationToken);
        return View("Mentors", new MentorsPage(period, cards, paging));
    }

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellationToken)
    {
        var mentor = await db.MentorProfiles
            .AsNoTracking()
            .Include(profile => profile.User)
            .SingleOrDefaultAsync(profile => profile.Slug == slug, cancellationToken);
        if (mentor is null)
        {
            return NotFound();
        }

        return View("Mentor", new MentorPage
        {
            Mentor = mentor,
            Reviews = await db.Reviews
                .Where(review => review.MentorId == mentor.UserId)
                .NewestFirst()
                .Take(ReviewsShown)
                .ToLinesAsync(db, cancellationToken),
            Offerings = await db.Offerings
                .Published()
                .Where(offering => offering.MentorId == mentor.UserId)
                .OrderBy(offering => offering.PublishedAt)
                .Take(OfferingsShown)
                .ToCardsAsync(cancellationToken),
        });
    }
}
