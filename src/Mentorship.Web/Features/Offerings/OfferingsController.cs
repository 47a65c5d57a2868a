using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Caching;
using Mentorship.Web.Infrastructure.Floods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>The marketplace, and the page of one offering.</summary>
[Route("offerings")]
public sealed class OfferingsController(
    MentorshipDbContext db, MarketplaceReader marketplace, BookerReader booker, PolicyBook policies, ViewCounter views, Viewer viewer, IClock clock) : Controller
{
    private const int ReviewsShown = 10;

    /// <summary>What can be booked, soonest first.</summary>
    [HttpGet]
    [EnableRateLimiting(Shares.Search)]
    [KeptForVisitors("words", "mentor", "course", "courses", "category", "minutes", "price", "currency", "min", "max", "free", "sort", "page")]
    public async Task<IActionResult> List(int? page, CancellationToken cancellationToken) =>
        View("Marketplace", await marketplace.ReadAsync(Request.Query, page, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, int? minutes, LocalDate? date, string? zone, bool pay, int? reviews, CancellationToken cancellationToken)
    {
        var offering = await OfferingQueries.OfPage.For(db)(db, id);
        if (offering is null)
        {
            return NotFound();
        }

        // A zone that does not exist is as good as none; the page says which one it uses.
        var askedZone = TimeZones.TryGet(zone, out var found) ? found : null;
        var now = clock.GetCurrentInstant();
        var paging = Paging.Of(reviews, ReviewsShown, offering.RatingCount);
        var page = new OfferingPage
        {
            Offering = offering,
            IsOwn = offering.MentorId == viewer.UserId,
            Reviews = await ReviewQueries.NewestOf.For(db)(db, id, paging.Skip, paging.Size).ToListAsync(cancellationToken),
            ReviewPaging = paging,
            Now = now,
            Policy = await policies.ReadAsync(cancellationToken),
            Booker = await booker.ReadAsync(offering, minutes, date, askedZone, pay, now, cancellationToken),
        };
        if (!page.IsOwn)
        {
            views.Count(id, Request);
        }

        return View("Offering", page);
    }
}
