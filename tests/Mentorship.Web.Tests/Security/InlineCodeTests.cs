using System.Net;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Security;

/// <summary>Follows every link that each kind of person is shown: nothing in a page runs that the policy would have to allow.</summary>
public sealed class InlineCodeTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const int MaxPages = 150;

    [Fact]
    public async Task EveryPage_EveryRole_HasNoInlineCodeAndNoLinkThatLeadsNowhere()
    {
        var given = fixture.App.Given;
        var mentor = await given.MentorAsync();
        var offering = await given.OfferingAsync(mentor.Id);
        await given.OfferingAsync(mentor.Id, "Not yet", publish: false);
        var (user, mentee) = await given.SignedInAsync();
        await given.BookingAsync(offering, user.Id, Instant.FromUtc(2026, 3, 4, 9, 0));
        var past = await given.BookingAsync(offering, user.Id, Instant.FromUtc(2026, 2, 25, 9, 0));
        await given.ReviewAsync(past, 4, "Good.");

        (string Role, Person Person)[] people =
        [
            ("visitor", fixture.App.Visitor()),
            ("mentee", mentee),
            ("mentor", await given.SignInAsync(mentor)),
            ("admin", (await given.AdminAsync()).Person),
        ];
        foreach (var (role, person) in people)
        {
            var seen = await CrawlAsync(role, person);

            seen.ShouldContain("/offerings", role);
            seen.Count.ShouldBeGreaterThanOrEqualTo(7, role);
        }
    }

    [Fact]
    public async Task FormsWithErrors_HaveNoInlineCode()
    {
        var person = await fixture.App.Given.SignInAsync(await fixture.App.Given.MentorAsync());

        foreach (var path in new[] { "/account/profile", "/account/register", "/mentor/profile", "/mentor/availability", "/mentor/offerings" })
        {
            var page = await person.PostAsync(path);

            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, path);
            ShouldRunNothing(page);
        }
    }

    private static async Task<IReadOnlyCollection<string>> CrawlAsync(string role, Person person)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var ahead = new Queue<string>(["/", "/no/such/page"]);
        while (ahead.TryDequeue(out var address))
        {
            seen.Count.ShouldBeLessThan(MaxPages);
            var page = await person.GetAsync(address);
            ((int)page.Status).ShouldBeLessThan(address == "/no/such/page" ? 405 : 400, $"{role}: {address}");
            ShouldRunNothing(page);
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(anchor => anchor.GetAttribute("href")!))
            {
                link.ShouldStartWith(link.StartsWith('#') ? "#" : "/", customMessage: $"{role}: {address} has a link to {link}");

                // A month of days, or all categories, are one page to look at.
                var path = link.Split('?', '#')[0];
                if (path.Length > 0 && seen.Add(path))
                {
                    ahead.Enqueue(link);
                }
            }
        }

        return seen;
    }

    private static void ShouldRunNothing(Page page)
    {
        // A script element of data is none that runs.
        page.Document.QuerySelectorAll("style, script:not([src]):not([type='application/ld+json']), base, iframe, object, embed, [style]").ShouldBeEmpty(page.Address.ToString());
        page.Document.All
            .SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty(page.Address.ToString());
    }
}
