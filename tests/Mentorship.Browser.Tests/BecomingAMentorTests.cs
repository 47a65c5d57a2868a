using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class BecomingAMentorTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    /// <summary>Three pages, seven fields: the rest is filled in already.</summary>
    [Fact]
    public async Task Mentor_ProfileThenHoursThenOffering_IsInTheMarketplace()
    {
        var mentor = await SignedInAsync(await Given.UserAsync("Charles Babbage", "Europe/Berlin"));

        await mentor.OpenAsync("/");
        await mentor.TopBar.GetByText("Become a mentor").ClickAsync();
        await mentor.ShouldReadAsync("Become a mentor");
        await mentor.Field("What you do").FillAsync("Engineer");
        await mentor.Field("Years of experience").FillAsync("12");
        await mentor.Field("What you can help with").FillAsync("Machines, Gears");
        await mentor.Field("About you").FillAsync("I build machines that compute.");
        await mentor.Button("Save and go on").ClickAsync();

        await mentor.ShouldReadAsync("Your hours");
        await mentor.ShouldSeeAsync("You are a mentor now.");
        await mentor.ShouldBeAccessibleAsync();
        await Expect(mentor.Field("Time zone of your hours")).ToHaveValueAsync("Europe/Berlin");
        await mentor.Button("Save and go on").ClickAsync();

        await mentor.ShouldReadAsync("New offering");
        await mentor.ShouldSeeAsync("Your hours are saved.");
        await mentor.Field("Title").FillAsync("Half an hour about gears");
        await mentor.Field("Category").SelectOptionAsync(["Career guidance"]);
        await mentor.Field("Price").FillAsync("0");
        await mentor.Field("What people get").FillAsync("We look at your gears.");
        await mentor.Button("Publish").ClickAsync();

        await mentor.ShouldReadAsync("Your offerings");
        await mentor.ShouldSeeAsync("“Half an hour about gears” is published: people can book it now.");
        var visitor = await VisitorAsync();
        await visitor.OpenAsync("/offerings");
        await visitor.Link("Half an hour about gears").ClickAsync();
        await visitor.ShouldReadAsync("Half an hour about gears");
        await visitor.ShouldSeeAsync("Times in London (GMT+0)");
    }
}
