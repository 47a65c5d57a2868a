using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>A mentor's week, changed with its own buttons.</summary>
public sealed class HoursTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Week_AddCopyRemoveAndSave_IsTheWeekThatWasMeant(bool javaScript)
    {
        var mentor = await SignedInAsync(await Given.MentorAsync("Charles Babbage", "Europe/Berlin"), new() { JavaScript = javaScript });
        await mentor.OpenAsync("/mentor/availability");

        await Day("Monday").GetByRole(AriaRole.Button, new() { Name = "Add hours" }).ClickAsync();
        await Day("Monday").GetByLabel("and from").FillAsync("18:00");
        await Day("Monday").GetByLabel("to").Last.FillAsync("20:00");
        await Day("Monday").GetByText("to other days").ClickAsync();
        await Day("Monday").GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await mentor.ShouldSeeAsync("Tick the days that are to have the hours of Monday.");
        await mentor.ShouldBeAccessibleAsync();
        await Day("Monday").GetByLabel("Wednesday").CheckAsync();
        await Day("Monday").GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(Day("Wednesday").GetByLabel("and from")).ToHaveValueAsync("18:00");
        await Day("Sunday").GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(Day("Sunday").GetByText("Closed")).ToBeVisibleAsync();
        await mentor.Button("Save hours").ClickAsync();

        await mentor.ShouldSeeAsync("Your hours are saved.");
        await Expect(Day("Wednesday").GetByLabel("and from")).ToHaveValueAsync("18:00");
        await Expect(Day("Wednesday").GetByLabel("to").Last).ToHaveValueAsync("20:00");
        await Expect(Day("Tuesday").GetByLabel("and from")).ToHaveCountAsync(0);
        await Expect(Day("Sunday").GetByText("Closed")).ToBeVisibleAsync();

        ILocator Day(string name) => mentor.Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });
    }
}
