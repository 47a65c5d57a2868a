using Mentorship.TestSupport;
using Microsoft.AspNetCore.Hosting;

namespace Mentorship.Browser.Tests;

public sealed class FloodTests(BrowserFixture browser, FloodTests.Dam site) : Journey(browser, site), IClassFixture<FloodTests.Dam>
{
    [Fact]
    public async Task Search_MoreThanAPersonNeeds_SaysWhenToTryAgainAndLeadsOn()
    {
        var visitor = await VisitorAsync();
        await visitor.OpenAsync("/courses");

        var status = await visitor.OpenAsync("/courses?words=looms");

        status.ShouldBe(429);
        await visitor.ShouldReadAsync("That was too much at once");
        await visitor.ShouldSeeAsync("Try again in ");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Link("Front page").ClickAsync();
        await visitor.ShouldReadAsync("One hour with someone who has done it");
    }

    /// <summary>The application where one search a minute is all that anybody gets.</summary>
    public sealed class Dam(TestDatabases databases) : SiteFixture(databases)
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Floods:SearchesPerMinute", "1");
    }
}
