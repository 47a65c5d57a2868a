using Mentorship.Core.Common;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class OfferingTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Days_SeveralThenBack_ShowEachAgain(bool javaScript)
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var visitor = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });
        var tuesday = visitor.Heading("Tuesday 3 March 2026");

        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");
        await Expect(tuesday).ToBeVisibleAsync();
        await visitor.Link("Wed 4 Mar, 15 free").ClickAsync();
        await Expect(visitor.Heading("Wednesday 4 March 2026")).ToBeVisibleAsync();
        await visitor.Link("April 2026").ClickAsync();
        await Expect(visitor.Heading("Wednesday 1 April 2026")).ToBeVisibleAsync();
        await visitor.Page.GoBackAsync();
        await Expect(visitor.Heading("Wednesday 4 March 2026")).ToBeVisibleAsync();
        if (javaScript)
        {
            // A page is there before its scripts are, and going back is theirs; nobody is as quick as this test.
            await Expect(visitor.Page.Locator("html.has-scripts")).ToBeAttachedAsync();
        }

        await visitor.Page.GoBackAsync();

        await Expect(tuesday).ToBeVisibleAsync();
        await Expect(visitor.Link("Tue 3 Mar, 15 free")).ToHaveAttributeAsync("aria-current", "date");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lengths_LongerOne_ShowsItsTimesAndPriceAndIsWhatIsBooked(bool javaScript)
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, change: description => description with
        {
            Lengths = [new(30, new(20_00, Currencies.Usd)), new(120, new(70_00, Currencies.Usd))],
        });
        var visitor = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });
        var late = visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "15:30 16:30 Berlin" });

        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");
        await Expect(late).ToHaveCountAsync(1);
        await visitor.Link("2 h · $70").ClickAsync();
        await Expect(visitor.Link("2 h · $70")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(visitor.Link("Tue 3 Mar, 13 free")).ToHaveAttributeAsync("aria-current", "date");
        await Expect(late).ToHaveCountAsync(0);
        await Expect(visitor.Page.Locator("dd.price")).ToHaveTextAsync("$70");
        await visitor.ShouldBeAccessibleAsync();
        if (javaScript)
        {
            await Expect(visitor.Link("2 h · $70")).ToBeFocusedAsync();
            await Expect(visitor.Page.Locator("#booker-said")).ToHaveTextAsync("2 h, Tuesday 3 March 2026: 13 free times.");
        }

        await visitor.Link("Wed 4 Mar, 13 free").ClickAsync();
        await Expect(visitor.Heading("Wednesday 4 March 2026")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "09:00 10:00 Berlin" }).CheckAsync();
        await visitor.Button("Continue").ClickAsync();

        await visitor.ShouldSeeAsync("Wednesday 4 March 2026, 09:00–11:00, London (GMT+0)");
        await visitor.ShouldSeeAsync("$70");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Form_SeveralLengthsOnRequestInPerson_IsWhatPeopleSee(bool javaScript)
    {
        var mentor = await SignedInAsync(await Given.MentorAsync(), new() { JavaScript = javaScript });
        var title = $"Looms {javaScript}";

        await mentor.OpenAsync("/mentor/offerings/new");
        await mentor.Field("Title").FillAsync(title);
        await mentor.Field("Category").SelectOptionAsync("Mock interview");
        await mentor.Field("Price").FillAsync("20");
        await mentor.Field("What people get").FillAsync("We look at your loom.");
        await mentor.Page.GetByText("More lengths, price by the hour").ClickAsync();
        await mentor.Field("1 h").CheckAsync();
        await mentor.Field("Price for 1 h").FillAsync("lots");
        await mentor.Page.GetByText("How you meet and who can book").ClickAsync();
        await mentor.Field("In person").CheckAsync();
        await mentor.Field("On request: you approve each session").CheckAsync();
        await mentor.Field("Members can book it with their weekly allowance").CheckAsync();
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Button("Publish").ClickAsync();

        await mentor.Link("1 h: enter an amount such as 500 or 12.50, or 0 if it is free.").ClickAsync();
        await Expect(mentor.Field("Price for 1 h")).ToBeVisibleAsync();
        await Expect(mentor.Field("Price for 1 h")).ToHaveValueAsync("lots");
        await mentor.Field("Price for 1 h").FillAsync("35");
        await mentor.Field("Place, for sessions in person").FillAsync("The mill");
        await mentor.Button("Publish").ClickAsync();
        await mentor.ShouldSeeAsync("30–60 min");
        await mentor.ShouldSeeAsync("From $20");

        var visitor = await VisitorAsync();
        await visitor.OpenAsync($"/offerings?words={Uri.EscapeDataString(title)}");
        await visitor.ShouldSeeAsync("From $20");
        await visitor.Link(title).ClickAsync();
        foreach (var words in new[] { "On request", "Included for members", "Video", "In person", "The mill", "30 min · $20", "1 h · $35" })
        {
            await visitor.ShouldSeeAsync(words);
        }
    }

    [Fact]
    public async Task Times_SomeoneTakesOneAndGivesItBack_GreyAndFreeAgainByThemselves()
    {
        var mentor = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id);
        var other = await Given.UserAsync("Someone Else");
        var visitor = await SignedInAsync(await Given.UserAsync());
        var nine = visitor.Page.Locator("input[value='2026-03-03T09:00:00Z']");
        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");
        await nine.CheckAsync(new() { Force = true });

        var booking = await Given.BookedAsync(offering, other.Id, Instant.FromUtc(2026, 3, 3, 9, 0));
        await Expect(nine).ToBeDisabledAsync();
        await visitor.ShouldSeeAsync("Someone else just took that time. Please pick another one.");

        await Given.CancelledAsync(booking);
        await Expect(nine).ToBeEnabledAsync();
    }
}
