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
    public async Task Jobs_SearchedAndOrderedByKeyboard_AreThoseAndCanBeTakenAway()
    {
        var (user, person) = await Given.AdminAsync();
        person.Dispose();
        var admin = await SignedInAsync(user);
        await admin.OpenAsync("/admin/jobs");

        await admin.Field("Name, or what it does").FillAsync("mail");
        await admin.Field("Order").SelectOptionAsync("Name");
        await admin.Button("Show").PressAsync("Enter");

        await Expect(admin.Content.GetByRole(AriaRole.Rowheader)).ToContainTextAsync(["ClearThePast", "SendDueMessages"]);
        await Expect(admin.Content.GetByText("2 jobs", new() { Exact = true })).ToBeVisibleAsync();
        var file = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Link("Download as CSV").ClickAsync());
        file.SuggestedFilename.ShouldBe("jobs.csv");
        await admin.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Policies_NothingFound_LeadsBackToAll()
    {
        var (user, person) = await Given.AdminAsync();
        person.Dispose();
        var admin = await SignedInAsync(user);
        await admin.OpenAsync("/admin/policies");

        await admin.Field("Name, or what it means").FillAsync("quarks");
        await admin.Page.Keyboard.PressAsync("Enter");

        await admin.ShouldSeeAsync("No policies here.");
        await admin.ShouldBeAccessibleAsync();
        await admin.Link("Show all").ClickAsync();
        await admin.ShouldSeeAsync("13 policies");
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
