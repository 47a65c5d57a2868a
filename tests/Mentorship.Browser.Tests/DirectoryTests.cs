using System.Globalization;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using static Mentorship.Browser.Tests.Keys;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>A visitor finds a mentor among more than fit on a page.</summary>
public sealed class DirectoryTests(BrowserFixture browser, DirectoryTests.Guild guild) : Journey(browser, guild), IClassFixture<DirectoryTests.Guild>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 320)]
    public async Task Directory_FilterChipOrderAndPage_LeadToAMentor(bool javaScript, int width)
    {
        var visitor = await VisitorAsync(new() { JavaScript = javaScript, Width = width });

        await visitor.OpenAsync("/mentors");
        await Expect(visitor.Heading("14 mentors")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(visitor.Page.Locator("article")).ToHaveCountAsync(2);
        await visitor.ShouldSeeAsync("13–14 of 14");
        await visitor.ShouldBeAccessibleAsync();

        await visitor.OpenFiltersAsync();
        await visitor.Field("Data and AI").First.CheckAsync();
        await visitor.Button("Show mentors").ClickAsync();
        await Expect(visitor.Heading("2 mentors")).ToBeVisibleAsync();
        await visitor.Link("Most experience").ClickAsync();
        await Expect(visitor.Page.Locator("article h3")).ToHaveTextAsync(["Weaver 02", "Weaver 01"]);
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Link("Remove the filter Data and AI").ClickAsync();
        await Expect(visitor.Heading("14 mentors")).ToBeVisibleAsync();
        await visitor.Link("Weaver 14").ClickAsync();
        await visitor.ShouldReadAsync("Weaver 14");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Directory_NobodyMatches_LeadsBackToWhoDoes(bool javaScript)
    {
        var visitor = await VisitorAsync(new() { JavaScript = javaScript });

        await visitor.OpenAsync("/mentors?job=data&language=ja");
        await visitor.ShouldSeeAsync("Nobody matches all of that.");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Link("Drop the language").ClickAsync();

        await Expect(visitor.Heading("2 mentors")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Directory_ByKeyboard_NeedsNothingElseAndAlwaysShowsWhereItIs()
    {
        var visitor = await VisitorAsync();
        var keyboard = visitor.Page.Keyboard;

        await visitor.OpenAsync("/mentors");
        await TabToAsync(visitor, visitor.Field("Search"));
        await keyboard.TypeAsync("weaver 02");
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Heading("1 mentor")).ToBeVisibleAsync();
        await TabToAsync(visitor, visitor.Link("Weaver 02"));
        await keyboard.PressAsync("Enter");

        await visitor.ShouldReadAsync("Weaver 02");
    }

    /// <summary>Fourteen weavers, of whom the first two work with data; each has worked a year longer than the one before.</summary>
    public sealed class Guild(TestSupport.TestDatabases databases) : SiteFixture(databases)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            for (var number = 1; number <= 14; number++)
            {
                var mentor = await App.Given.MentorAsync(string.Create(CultureInfo.InvariantCulture, $"Weaver {number:00}"));
                await using (var db = App.CreateContext())
                {
                    var profile = await db.MentorProfiles.Include(row => row.Languages).SingleAsync(row => row.UserId == mentor.Id);
                    profile.Describe("Weaver", "", "I weave.", ["Looms"], number);
                    profile.Present(number <= 2 ? JobFamily.Data : JobFamily.Design, ["en"], []);
                    await db.SaveChangesAsync();
                }

                await App.Given.OfferingAsync(mentor.Id);
            }
        }
    }
}
