using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class AdminTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Overview_Admin_SeesFiguresAndWhatHappenedLast()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, "An hour about looms");
        await Given.BookingAsync(offering, (await Given.UserAsync()).Id, Instant.FromUtc(2026, 3, 3, 9, 0));
        var (user, person) = await Given.AdminAsync();
        person.Dispose();
        var admin = await SignedInAsync(user);

        await admin.OpenAsync("/");
        await admin.TopBar.GetByText("Admin", new() { Exact = true }).ClickAsync();

        await admin.ShouldReadAsync("Overview");
        await Expect(admin.Content.GetByText("Sessions to come").Locator("xpath=following-sibling::dd[1]")).ToHaveTextAsync("1");
        var latest = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "An hour about looms" });
        await Expect(latest).ToContainTextAsync("Booked");
        await Expect(latest).ToContainTextAsync("Charles Babbage");
        await Expect(latest).ToContainTextAsync("Ada Lovelace");
        await admin.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Overview_Mentee_IsNotForThem()
    {
        var mentee = await SignedInAsync(await Given.UserAsync());

        var status = await mentee.OpenAsync("/admin");

        status.ShouldBe(403);
        await mentee.ShouldReadAsync("This page is not for you");
        await mentee.ShouldBeAccessibleAsync();
        await Expect(mentee.TopBar.GetByText("Admin", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Overview_Visitor_SignsInFirst()
    {
        var visitor = await VisitorAsync();

        await visitor.OpenAsync("/admin");

        await visitor.ShouldReadAsync("Sign in");
    }

    [Fact]
    public async Task Page_ThatDoesNotExist_SaysSoAndLeadsOn()
    {
        var visitor = await VisitorAsync();

        var status = await visitor.OpenAsync("/nothing/here");

        status.ShouldBe(404);
        await visitor.ShouldReadAsync("There is no such page");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Link("Front page").ClickAsync();
        await visitor.ShouldReadAsync("One hour with someone who has done it");
    }
}
