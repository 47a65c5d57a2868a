using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mentorship.Core.Availability;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Shared.Filters;
using Mentorship.Web.Infrastructure.Pictures;
using NodaTime;

namespace Mentorship.Web.Tests.Features;

/// <summary>
/// How much is sent for a page with all that it loads to a browser that was never here. The page counts as the application
/// compresses it, files as gzip makes them, which is a tenth more than what most browsers get of a published site.
/// </summary>
public sealed class PageWeightTests(PageWeightTests.FullHouse fixture) : IClassFixture<PageWeightTests.FullHouse>
{
    private const int MostBytes = 100_000;
    private const int MostScriptBytes = 25_000;

    private readonly HtmlParser _parser = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/mentors")]
    [InlineData("/mentors?job=engineering&free=month&sort=rating")]
    [InlineData("/mentors/{slug}")]
    [InlineData("/offerings")]
    [InlineData("/offerings?minutes=60&sort=price")]
    [InlineData("/offerings/{offering}")]
    [InlineData("/offerings/{offering}?date=2026-03-04")]
    [InlineData("/courses")]
    [InlineData("/account/sign-in")]
    public async Task Page_ForVisitors_IsLight(string address) => await ShouldBeLightAsync(fixture.App.Visitor(), address);

    [Theory]
    [InlineData("/bookings")]
    [InlineData("/offerings/{offering}?date=2026-03-04")]
    [InlineData("/mentor/schedule")]
    [InlineData("/mentor/offerings")]
    [InlineData("/mentor/availability")]
    [InlineData("/admin")]
    [InlineData("/admin/users")]
    [InlineData("/admin/audit")]
    public async Task Page_ForSomeoneWithEverything_IsLight(string address) => await ShouldBeLightAsync(fixture.Somebody, address);

    private async Task ShouldBeLightAsync(Person person, string address)
    {
        var html = await SentAsync(person, fixture.AddressOf(address), "br");
        var page = _parser.ParseDocument(await new StreamReader(new BrotliStream(new MemoryStream(html), CompressionMode.Decompress)).ReadToEndAsync());
        var files = await FilesOf(page)
            .Distinct()
            .ToAsyncEnumerable()
            .Select(async (string path, CancellationToken _) => (Path: path, Bytes: Packed(path, await SentAsync(person, path, "identity"))))
            .ToListAsync();

        var list = string.Join('\n', files.Select(file => $"{file.Bytes} {file.Path}").Prepend($"{html.Length} {address}"));
        var scripts = files.Where(file => file.Path.EndsWith(".js", StringComparison.Ordinal)).Sum(file => file.Bytes);
        scripts.ShouldBeInRange(1, MostScriptBytes, list);
        files.Count.ShouldBeGreaterThanOrEqualTo(5, list);
        (html.Length + files.Sum(file => file.Bytes)).ShouldBeInRange(1, MostBytes, list);
    }

    /// <summary>Scripts, style sheets, the font that is preloaded, icons, and all pictures, also those far below.</summary>
    private static IEnumerable<string> FilesOf(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("script[src]").Select(element => element.GetAttribute("src")!),
        .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon]").Select(element => element.GetAttribute("href")!),
        .. page.QuerySelectorAll("use").Select(element => element.GetAttribute("href")!.Split('#')[0]).Where(path => path.Length > 0),
        .. page.QuerySelectorAll("img").Select(element => element.GetAttribute("src")!),
    ];

    private static async Task<byte[]> SentAsync(Person person, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var response = await person.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        if (encoding == "br")
        {
            response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        }

        return await response.Content.ReadAsByteArrayAsync();
    }

    // A font and a picture are compressed as they are.
    private static int Packed(string path, byte[] bytes)
    {
        if (path.EndsWith(".woff2", StringComparison.Ordinal) || path.StartsWith("/pictures/", StringComparison.Ordinal))
        {
            return bytes.Length;
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)packed.Length;
    }

    /// <summary>More mentors than a page shows, each with a photograph, and one person who is everything at once.</summary>
    public sealed class FullHouse(DatabaseFixture database) : ProductionFixture(database), IAsyncLifetime
    {
        private string _slug = "";
        private Guid _offering;

        public Person Somebody { get; private set; } = null!;

        public string AddressOf(string address) => address
            .Replace("{slug}", _slug, StringComparison.Ordinal)
            .Replace("{offering}", _offering.ToString(), StringComparison.Ordinal);

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            var given = App.Given;
            (var user, Somebody) = await given.AdminAsync();
            await Somebody.PostAsync(
                "/mentor/profile", ("Form.Headline", "All"), ("Form.YearsOfExperience", "1"), ("Form.Specialties", "All"), ("Form.Bio", "All."));
            await using (var db = App.CreateContext())
            {
                db.WeeklyHours.AddRange(Enumerable.Range(1, 5).Select(day => WeeklyHours.Of(user.Id, (IsoDayOfWeek)day, 9 * 60, 20 * 60)));
                await db.SaveChangesAsync();
            }

            for (var number = 1; number <= 10; number++)
            {
                var own = await given.OfferingAsync(user.Id, Numbered("An hour of mine about looms and the people at them", number));
                await given.BookedAsync(own, (await given.UserAsync(Numbered("Learner", number))).Id, Instant.FromUtc(2026, 3, 3, 10 + (2 * (number % 4)), 0) + Duration.FromDays(number / 4));
            }

            for (var number = 1; number <= ListSearch.PageSize + 2; number++)
            {
                var mentor = await given.MentorAsync(Numbered("Charles Babbage", number));
                await using (var db = App.CreateContext())
                {
                    var profile = db.MentorProfiles.Single(row => row.UserId == mentor.Id);
                    profile.Describe(
                        "Engineer of everything that turns", "Analytical Engines", string.Concat(Enumerable.Repeat("I build machines that compute, and teach who wants to. ", 12)),
                        ["Machines", "Cogs and their teeth", "Punched cards", "Tables"], 12);
                    profile.Present(JobFamily.Engineering, ["en", "de"], []);
                    var (picture, _) = Picture.Read(SamplePicture.Photograph(800, number));
                    var shown = MentorPicture.Of(mentor.Id, Picture.ContentType, picture!.Large, picture.Small);
                    db.MentorPictures.Add(shown);
                    profile.Show(shown);
                    await db.SaveChangesAsync();
                    _slug = profile.Slug;
                }

                var offering = await given.OfferingAsync(mentor.Id, Numbered("An hour about engines and what drives them", number));
                _offering = offering.Id;
                await given.BookedAsync(offering, user.Id, Instant.FromUtc(2026, 3, 9, 9, 0) + Duration.FromDays(number));
            }
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            Somebody.Dispose();
            await DisposeAsync();
        }

        private static string Numbered(string words, int number) => string.Create(CultureInfo.InvariantCulture, $"{words} {number}");
    }
}
