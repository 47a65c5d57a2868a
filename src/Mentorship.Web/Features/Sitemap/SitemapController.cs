using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Sitemap;

/// <summary>What search engines are told: where not to look, and which pages there are.</summary>
public sealed class SitemapController(MentorshipDbContext db, SiteAddress site) : Controller
{
    /// <summary>How many addresses a file has: far below what engines read, so that none takes long to make.</summary>
    public const int FileSize = 2000;

    private static readonly XNamespace Xml = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // Pages of one person, which answer with a way to sign in.
    private static readonly string[] Private = ["/account/", "/admin", "/api/", "/bookings", "/mentor/", "/mentorship", "/payments/", "/unsubscribe/"];

    [HttpGet("robots.txt")]
    [KeptForVisitors]
    public ContentResult Robots() => Content(
        $"User-agent: *\n{string.Concat(Private.Select(path => $"Disallow: {path}\n"))}\nSitemap: {AddressOf("/sitemap.xml")}\n", "text/plain", Encoding.UTF8);

    /// <summary>The files: the lists, and as many of mentors, offerings and courses as it takes.</summary>
    [HttpGet("sitemap.xml")]
    [KeptForVisitors]
    public async Task<ContentResult> Index(CancellationToken cancellationToken)
    {
        string[] files =
        [
            "/sitemaps/lists.xml",
            .. Files("mentors", await Mentors.CountAsync(cancellationToken)),
            .. Files("offerings", await Offerings.CountAsync(cancellationToken)),
            .. Files("courses", await Courses.CountAsync(cancellationToken)),
        ];
        return Document("sitemapindex", "sitemap", files);
    }

    /// <summary>The lists by themselves and by category.</summary>
    [HttpGet("sitemaps/lists.xml")]
    [KeptForVisitors]
    public async Task<ContentResult> Lists(CancellationToken cancellationToken)
    {
        var categories = await db.Categories.OrderBy(category => category.Position).Select(category => category.Slug).ToListAsync(cancellationToken);
        return Document("urlset", "url", ["/", "/mentors", "/offerings", "/courses", .. categories.Select(slug => $"/offerings?category={slug}")]);
    }

    /// <summary>One file of mentors, offerings or courses.</summary>
    /// <param name="kind">Which of them.</param>
    /// <param name="number">From one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [HttpGet("sitemaps/{kind}-{number:int}.xml")]
    [KeptForVisitors]
    public async Task<IActionResult> Part(string kind, int number, CancellationToken cancellationToken)
    {
        if (number is < 1 or > int.MaxValue / FileSize)
        {
            return NotFound();
        }

        var paths = kind switch
        {
            "mentors" => await ReadAsync(Mentors.Select(listing => listing.Mentor.Slug), slug => $"/mentors/{slug}", number, cancellationToken),
            "offerings" => await ReadAsync(Offerings.Select(listing => listing.OfferingId), id => $"/offerings/{id}", number, cancellationToken),
            "courses" => await ReadAsync(Courses.Select(course => course.Slug), slug => $"/courses/{slug}", number, cancellationToken),
            _ => [],
        };
        return paths.Count == 0 ? NotFound() : Document("urlset", "url", paths);
    }

    private IQueryable<MentorListing> Mentors => db.MentorListings.Where(listing => listing.IsListed).OrderBy(listing => listing.MentorId);

    private IQueryable<OfferingListing> Offerings => db.OfferingListings.OrderBy(listing => listing.OfferingId);

    private IQueryable<Course> Courses => db.Courses.Published().OrderBy(course => course.Id);

    private static async Task<IReadOnlyList<string>> ReadAsync<T>(
        IQueryable<T> names, Func<T, string> pathOf, int number, CancellationToken cancellationToken)
    {
        var some = await names.Skip((number - 1) * FileSize).Take(FileSize).ToListAsync(cancellationToken);
        return [.. some.Select(pathOf)];
    }

    private static IEnumerable<string> Files(string kind, int count) => Enumerable
        .Range(1, (count + FileSize - 1) / FileSize)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{kind}-{number}.xml"));

    private ContentResult Document(string root, string entry, IEnumerable<string> paths) => Content(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(
            Xml + root, paths.Select(path => new XElement(Xml + entry, new XElement(Xml + "loc", AddressOf(path))))),
        "application/xml",
        Encoding.UTF8);

    private string AddressOf(string path) => new Uri(site.Of(Request), path).AbsoluteUri;
}
