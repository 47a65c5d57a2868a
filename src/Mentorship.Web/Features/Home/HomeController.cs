using Mentorship.Core.Data;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Home;

/// <summary>The front page.</summary>
[Route("")]
public sealed class HomeController(MentorshipDbContext db, Viewer viewer) : Controller
{
    private const int OfferingsShown = 6;

    [HttpGet]
    [KeptForVisitors]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var categories = await db.Categories.AsNoTracking().OrderBy(category => category.Position).ToListAsync(cancellationToken);

        // The best rated of those with the most reviews: what a newcomer can trust.
        var offerings = await db.Offerings
            .Published()
            .OrderByDescending(offering => offering.RatingCount)
            .ThenBy(offering => offering.Id)
            .Take(OfferingsShown)
            .ToCardsAsync(viewer, cancellationToken);
        return View("Home", new HomePage(categories, offerings));
    }
}
