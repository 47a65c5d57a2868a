using System.Net;
using System.Xml.Linq;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Features.Sitemap;

public sealed class SitemapTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly XNamespace Xml = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Robots_Anyone_LeadsToTheSitemapAndAwayFromPrivatePages()
    {
        var text = await App.Visitor().Http.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));

        text.ShouldStartWith("User-agent: *\nDisallow: /account/\n");
        text.ShouldContain("Disallow: /mentor/\n");
        text.ShouldNotContain("Disallow: /mentors\n");
        text.ShouldEndWith($"Sitemap: {new Uri(App.Address, "/sitemap.xml").AbsoluteUri}\n");
    }

    [Fact]
    public async Task Sitemap_Files_HaveWhatIsListedAndAnswer()
    {
        var mentor = await App.Given.MentorAsync("Mapped Mentor");
        var offering = await App.Given.OfferingAsync(mentor.Id);
        var draft = await App.Given.OfferingAsync(mentor.Id, publish: false);
        var course = await App.Given.CourseAsync(mentor.Id, "Maps and how to read them");
        var shut = await App.Given.MentorAsync("Shut Out");
        var hidden = await App.Given.OfferingAsync(shut.Id);
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var (admin, _) = await App.Given.AdminAsync();
            await scope.ServiceProvider.GetRequiredService<ManageUser>().DisableAsync(shut.Id, admin.Id, "Reported.", TestClock.Usual, CancellationToken.None);
        }

        var visitor = App.Visitor();
        var files = await ReadAsync(visitor, "/sitemap.xml");
        files.ShouldBe(["/sitemaps/lists.xml", "/sitemaps/mentors-1.xml", "/sitemaps/offerings-1.xml", "/sitemaps/courses-1.xml"]);
        var paths = new List<string>();
        foreach (var file in files)
        {
            paths.AddRange(await ReadAsync(visitor, file));
        }

        paths.ShouldContain("/offerings?category=career-guidance");
        paths.ShouldContain($"/offerings/{offering.Id}");
        paths.ShouldContain($"/courses/{course.Slug}");
        paths.ShouldNotContain($"/offerings/{draft.Id}");
        paths.ShouldNotContain($"/offerings/{hidden.Id}");
        paths.ShouldNotContain(path => path.Contains("shut-out", StringComparison.Ordinal));
        var profile = paths.Single(path => path.StartsWith("/mentors/mapped-mentor", StringComparison.Ordinal));
        (await visitor.GetAsync(profile)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sitemaps/mentors-0.xml")]
    [InlineData("/sitemaps/mentors-2.xml")]
    [InlineData("/sitemaps/mentors-2147483647.xml")]
    [InlineData("/sitemaps/users-1.xml")]
    public async Task Sitemap_FileThatIsNone_IsNotFound(string path) =>
        (await App.Visitor().GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    private static async Task<IReadOnlyList<string>> ReadAsync(Person visitor, string path)
    {
        using var response = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        return [.. XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants(Xml + "loc").Select(loc => new Uri(loc.Value).PathAndQuery)];
    }
}
