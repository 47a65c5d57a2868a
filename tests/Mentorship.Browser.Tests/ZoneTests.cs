using Mentorship.Core.Offerings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class ZoneTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zone_AnotherIsChosen_ChangesTheTimesAndIsSaid(bool javaScript)
    {
        var offering = await OfferingAsync();
        var mentee = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });

        await mentee.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");
        await Expect(Times(mentee, "Times in London (GMT+0)")).ToBeVisibleAsync();
        await mentee.Field("Times in").SelectOptionAsync("Asia/Kolkata");
        if (await mentee.Button("Change").IsVisibleAsync())
        {
            // For those without scripts; others need not press anything.
            await mentee.Button("Change").ClickAsync();
        }

        var times = Times(mentee, "Times in Kolkata (GMT+5:30)");
        await Expect(times.GetByRole(AriaRole.Radio, new() { Name = "14:30 10:00 Berlin" })).ToHaveCountAsync(1);
        await Expect(mentee.Field("Times in")).ToHaveValueAsync("Asia/Kolkata");
        await Expect(mentee.Heading("Tuesday 3 March 2026")).ToBeVisibleAsync();
        await times.GetByRole(AriaRole.Radio, new() { Name = "14:30 10:00 Berlin" }).CheckAsync();
        await mentee.Button("Continue").ClickAsync();
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 14:30–15:30, Kolkata (GMT+5:30)");
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage");
    }

    [Fact]
    public async Task Zone_NobodyKnowsIt_IsUtcAndSaysSo()
    {
        var offering = await OfferingAsync();
        var visitor = await VisitorAsync(new() { JavaScript = false });

        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");

        await Expect(Times(visitor, "Times in UTC")).ToBeVisibleAsync();
        await visitor.ShouldSeeAsync("We do not know your time zone, so times are in UTC.");
        await Expect(visitor.Page.GetByRole(AriaRole.Contentinfo)).ToContainTextAsync("Times are in UTC, because we do not know your time zone.");
    }

    // The last one is Asia/Calcutta for browsers.
    [Theory]
    [InlineData("America/New_York", "Times in New York (GMT−5)", "04:00 10:00 Berlin")]
    [InlineData("Europe/Berlin", "Times in Berlin (GMT+1)", "10:00")]
    [InlineData("Asia/Kolkata", "Times in Kolkata (GMT+5:30)", "14:30 10:00 Berlin")]
    public async Task Zone_FirstVisitWithScripts_IsTheBrowsers(string zone, string legend, string ten)
    {
        var offering = await OfferingAsync();
        var visitor = await VisitorAsync(new() { Zone = zone });

        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");

        await Expect(Times(visitor, legend).GetByRole(AriaRole.Radio, new() { Name = ten, Exact = true })).ToHaveCountAsync(1);
        await Expect(visitor.Field("Times in")).ToHaveValueAsync(zone);
        await visitor.ShouldNotSeeAsync("We do not know your time zone");
    }

    private static ILocator Times(Visitor visitor, string legend) => visitor.Page.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    private async Task<Offering> OfferingAsync() => await Given.OfferingAsync((await Given.MentorAsync()).Id);
}
