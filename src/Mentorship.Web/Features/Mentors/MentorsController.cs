using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Caching;
using Mentorship.Web.Infrastructure.Floods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Mentorship.Web.Features.Mentors;

/// <summary>Mentors as everyone sees them: all of them, and one.</summary>
[Route("mentors")]
public sealed class MentorsController(MentorDirectory directory, MentorPages pages, Viewer viewer) : Controller
{
    /// <summary>Everyone who can be booked, soonest first.</summary>
    [HttpGet]
    [EnableRateLimiting(Shares.Search)]
    [KeptForVisitors("words", "job", "category", "experience", "free", "language", "currency", "min", "max", "rating", "sort", "page")]
    public async Task<IActionResult> List(int? page, CancellationToken cancellationToken) =>
        View("Mentors", await directory.ReadAsync(Request.Query, page, viewer.Zone, cancellationToken));

    [HttpGet("{slug}")]
    [KeptForVisitors("reviews")]
    public async Task<IActionResult> Show(string slug, int? reviews, CancellationToken cancellationToken) =>
        await pages.FindAsync(slug, reviews, cancellationToken) is { } page ? View("Mentor", page) : NotFound();
}
