using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Caching;
using Mentorship.Web.Infrastructure.Floods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>The marketplace, and the page of one offering.</summary>
[Route("offerings")]
public sealed class OfferingsController(MentorshipDbContext db, BookerReader booker, PolicyBook policies, Viewer viewer, IClock clock) : Controller
{
    private const int PageSize = 24;
    private const int MaxWordsLength = 100;
    private const int ReviewsShown = 10;

    [HttpGet]
    [EnableRateLimiting(Shares.Search)]
    [KeptForVisitors("words", "category", "free", "course", "page")]
    public async Task<IActionResult> List(string? words, string? category, string? free, string? course, int? page, CancellationToken cancellationToken)
    {
        var offerings = db.Offerings.Published();
        if (!string.IsNullOrEmpty(category))
        {
            offerings = offerings.Where(offering => offering.CategorySlug == category);
        }

        // That there is no such course reads the same as that nothing goes with it.
        var goesWith = string.IsNullOrEmpty(course)
            ? null
            : await db.Courses.Published().Where(row => row.Slug == course).Select(row => row.Title).SingleOrDefaultAsync(cancellationToken);
        if (!string.IsNullOrEmpty(course))
        {
            offerings = offerings.Where(offering => offering.Course!.Slug == course);
        }

        var sought = (words ?? "").OnOneLine().AtMost(MaxWordsLength);
        foreach (var word in sought.ForSearch().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            offerings = offerings.Where(offering => offering.SearchText.Contains(word));
        }

        var period = FreePeriods.Find(free);
        if (period?.EndsAt(clock.GetCurrentInstant(), viewer.Zone) is { } end)
        {
            offerings = offerings.Where(offering => offering.NextAvailableAt < end);
        }

        var total = await offerings.CountAsync(cancellationToken);
        var paging = Paging.Of(page, PageSize, total);
        var cards = await offerings
            .SoonestFirst()
            .Skip(paging.Skip)
            .Take(PageSize)
            .ToCardsAsync(cancellationToken);
        var categories = await db.Categories
            .OrderBy(row => row.Position)
            .Select(row => KeyValuePair.Create(row.Slug, row.Name))
            .ToListAsync(cancellationToken);
        return View("Marketplace", new MarketplacePage(sought, category, period, categories, cards, paging) { Course = course, CourseTitle = goesWith });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, int? minutes, LocalDate? date, string? zone, bool pay, CancellationToken cancellationToken)
    {
        var offering = await db.Offerings
            .AsNoTracking()
            .Published()
            .Include(row => row.Mentor.User)
            .Include(row => row.Category)
            .Include(row => row.Course)
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (offering is null)
        {
            return NotFound();
        }

        // A zone that does not exist is as good as none; the page says which one it uses.
        var askedZone = TimeZones.TryGet(zone, out var found) ? found : null;
        var now = clock.GetCurrentInstant();
        var page = new OfferingPage
        {
            Offering = offering,
            IsOwn = offering.MentorId == viewer.UserId,
            Reviews = await db.Reviews
                .Where(review => review.OfferingId == id)
                .NewestFirst()
                .Take(ReviewsShown)
                .ToLinesAsync(db, cancellationToken),
            Policy = await policies.ReadAsync(cancellationToken),
            Booker = await booker.ReadAsync(offering, minutes, date, askedZone, pay, now, cancellationToken),
        };
        return View("Offering", page);
    }
}
