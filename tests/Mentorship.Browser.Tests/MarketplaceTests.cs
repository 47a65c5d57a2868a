using Mentorship.Core.Common;
using static Mentorship.Browser.Tests.Keys;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>A visitor finds an offering by filters.</summary>
public sealed class MarketplaceTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 320)]
    public async Task Marketplace_FiltersChipAndOrder_LeadToAnOffering(bool javaScript, int width)
    {
        var name = $"Kites {javaScript} {width}";
        await ThereAreAsync(name);
        var visitor = await VisitorAsync(new() { JavaScript = javaScript, Width = width });

        await visitor.OpenAsync("/offerings");
        await visitor.OpenFiltersAsync();
        await visitor.Field("Search offerings").FillAsync(name);
        await visitor.Field("Leadership and management").CheckAsync();
        await visitor.Field("Length").SelectOptionAsync("1 h");
        await visitor.Field("Currency").SelectOptionAsync("€ EUR");
        await visitor.Field("At most").FillAsync("50");
        await visitor.Button("Show offerings").ClickAsync();

        await Expect(visitor.Heading("1 offering")).ToBeVisibleAsync();
        await Expect(visitor.Link($"Cheap {name}")).ToBeVisibleAsync();
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Link("Remove the filter Up to €50").ClickAsync();
        await Expect(visitor.Heading("2 offerings")).ToBeVisibleAsync();
        await visitor.Link("Lowest price").ClickAsync();
        await Expect(visitor.Page.Locator("article h3").First).ToHaveTextAsync($"Cheap {name}");
        await Expect(visitor.Link("Lowest price")).ToHaveAttributeAsync("aria-current", "true");
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Link($"Dear {name}").ClickAsync();
        await visitor.ShouldReadAsync($"Dear {name}");
        await visitor.ShouldSeeAsync("If you have to cancel");
        await visitor.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Marketplace_NothingMatches_LeadsBackToWhatDoes(bool javaScript)
    {
        var name = $"Whistles {javaScript}";
        await ThereAreAsync(name);
        var visitor = await VisitorAsync(new() { JavaScript = javaScript });

        await visitor.OpenAsync($"/offerings?words={Uri.EscapeDataString(name)}&minutes=180");
        await visitor.ShouldSeeAsync("Nothing matches all of that.");
        await visitor.ShouldSeeAsync("Without the length there are 3 offerings.");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Link("Drop the length").ClickAsync();

        await Expect(visitor.Heading("3 offerings")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Marketplace_ByKeyboard_NeedsNothingElseAndAlwaysShowsWhereItIs()
    {
        await ThereAreAsync("Bells");
        var visitor = await VisitorAsync();
        var keyboard = visitor.Page.Keyboard;

        await visitor.OpenAsync("/offerings");
        await TabToAsync(visitor, visitor.Field("Search offerings"));
        await keyboard.TypeAsync("bells");
        await TabToAsync(visitor, visitor.Field("Leadership and management"));
        await keyboard.PressAsync("Space");
        await TabToAsync(visitor, visitor.Button("Show offerings"));
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Heading("2 offerings")).ToBeVisibleAsync();
        await TabToAsync(visitor, visitor.Link("Remove the filter Leadership and management"));
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Heading("3 offerings")).ToBeVisibleAsync();
        await TabToAsync(visitor, visitor.Link("Best rated"));
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Link("Best rated")).ToHaveAttributeAsync("aria-current", "true");
        await TabToAsync(visitor, visitor.Link("Cheap Bells"));
        await keyboard.PressAsync("Enter");

        await visitor.ShouldReadAsync("Cheap Bells");
    }

    [Fact]
    public async Task Marketplace_OwnCourses_AreKnownOnceSignedIn()
    {
        var visitor = await VisitorAsync(new() { JavaScript = false });
        var user = await Given.UserAsync();
        var mentor = await Given.MentorAsync();
        var course = await Given.CourseAsync(mentor.Id, "Sails and ropes");
        await Given.EnrolmentAsync(course, user.Id);
        await Given.OfferingAsync(mentor.Id, "An hour about sails", change: text => text with { CourseId = course.Id });

        await visitor.OpenAsync("/offerings?courses=enrolled");
        await visitor.Content.GetByText("sign in", new() { Exact = true }).ClickAsync();
        await visitor.Field("E-mail address").FillAsync(user.Email!);
        await visitor.Field("Password").FillAsync(TestSupport.Given.Password);
        await visitor.Button("Sign in").ClickAsync();

        await Expect(visitor.Heading("1 offering")).ToBeVisibleAsync();
        await Expect(visitor.Link("An hour about sails")).ToBeVisibleAsync();
        await Expect(visitor.Field("Courses I’m enrolled in")).ToBeCheckedAsync();
        await visitor.ShouldBeAccessibleAsync();
    }

    private async Task ThereAreAsync(string name)
    {
        var mentor = await Given.MentorAsync();
        foreach (var (title, price, category) in new[] { ("Cheap", 40_00, "leadership"), ("Dear", 90_00, "leadership"), ("Other", 10_00, "code-review") })
        {
            await Given.OfferingAsync(mentor.Id, $"{title} {name}", new(price, Currencies.Eur), change: text => text with { CategorySlug = category });
        }
    }
}
