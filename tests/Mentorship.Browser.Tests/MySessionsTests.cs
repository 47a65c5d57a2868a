using Mentorship.Core.Common;
using Mentorship.TestSupport;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class MySessionsTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    // Thursday 5 March 2026, 10:00 in Berlin: three days and an hour from the usual time.
    private static readonly Instant Thursday = Instant.FromUtc(2026, 3, 5, 9, 0);

    // As wide as any, and without a place to break.
    private static readonly string LongName = new('W', 60);

    [Theory]
    [InlineData(1280, ColorScheme.Light, true)]
    [InlineData(320, ColorScheme.Dark, true)]
    [InlineData(320, ColorScheme.Light, false)]
    public async Task List_NextDayMonthAndFilters_LeadToEachSession(int width, ColorScheme scheme, bool hasScripts)
    {
        var mentor = await Given.MentorAsync(LongName);
        var offering = await Given.OfferingAsync(mentor.Id, LongName);
        var user = await Given.UserAsync(LongName);
        await Given.BookedAsync(offering, user.Id, Thursday);
        await Given.BookedAsync(offering, user.Id, Thursday + Duration.FromDays(6));
        await Given.CancelledAsync(await Given.BookedAsync(offering, user.Id, Thursday + Duration.FromDays(7)));
        var mentee = await SignedInAsync(user, new() { Width = width, ColorScheme = scheme, JavaScript = hasScripts });

        await mentee.OpenAsync("/bookings");
        await Expect(mentee.Page.Locator("[data-countdown]")).ToHaveTextAsync("In 3 days 1 hour");
        await mentee.ShouldSeeAsync("10:00–11:00 Berlin (GMT+1)");
        await mentee.ShouldBeAccessibleAsync();

        await OpenMonthAsync(mentee, width);
        await Expect(mentee.Link("Thursday 5 March: 1 session")).ToBeVisibleAsync();
        await Expect(mentee.Page.Locator(".month-grid a")).ToHaveCountAsync(2);
        await mentee.Link("April 2026").ClickAsync();
        await Expect(mentee.Page.Locator("#month-name")).ToHaveTextAsync("April 2026");
        await mentee.Link("March 2026").ClickAsync();
        await mentee.Link("Wednesday 11 March: 1 session").ClickAsync();
        await Expect(mentee.Heading("Wednesday 11 March 2026")).ToBeVisibleAsync();
        await mentee.ShouldBeAccessibleAsync();

        await mentee.Link("Cancelled").ClickAsync();
        await mentee.ShouldSeeAsync("The mentor: I am ill");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Link($"Open {LongName}, Thu 12 Mar, 09:00 London (GMT+0)").ClickAsync();
        await mentee.ShouldSeeAsync($"{LongName} cancelled: “I am ill”");
        await mentee.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Next_WhenItsTimeComes_CanBeJoinedWithoutLoadingThePage()
    {
        var user = await Given.UserAsync();
        await Given.BookedAsync(await Given.OfferingAsync((await Given.MentorAsync()).Id), user.Id, Thursday);
        var mentee = await SignedInAsync(user);
        App.Clock.MoveTo(Thursday - Duration.FromMinutes(15) - Duration.FromSeconds(2));
        try
        {
            await mentee.OpenAsync("/bookings");
            await Expect(mentee.Page.Locator("[data-countdown]")).ToHaveTextAsync("In 15 minutes");
            await Expect(mentee.Button("Join An hour about engines, Thu 5 Mar, 09:00 London (GMT+0)")).ToHaveCountAsync(0);

            // The server's clock stands; the page's goes on and asks when it is time.
            App.Clock.MoveTo(Thursday - Duration.FromMinutes(15));

            await Expect(mentee.Button("Join An hour about engines, Thu 5 Mar, 09:00 London (GMT+0)"))
                .ToBeVisibleAsync(new() { Timeout = Visitor.PatienceMilliseconds });
        }
        finally
        {
            App.Clock.MoveTo(TestClock.Usual);
        }
    }

    [Fact]
    public async Task Month_ByKeyboard_GoesOverDaysWithoutSessions()
    {
        var user = await Given.UserAsync();
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        foreach (var day in new[] { 0, 5, 7 })
        {
            await Given.BookingAsync(offering, user.Id, Thursday + Duration.FromDays(day));
        }

        var mentee = await SignedInAsync(user);
        await mentee.OpenAsync("/bookings");
        await mentee.Link("Thursday 5 March: 1 session").FocusAsync();
        foreach (var (key, day) in new[]
        {
            ("ArrowRight", "Tuesday 10 March: 1 session"),
            ("ArrowRight", "Thursday 12 March: 1 session"),
            ("ArrowUp", "Thursday 5 March: 1 session"),
            ("ArrowDown", "Thursday 12 March: 1 session"),
            ("Home", "Tuesday 10 March: 1 session"),
        })
        {
            await mentee.Page.Keyboard.PressAsync(key);
            await Expect(mentee.Page.Locator("a:focus")).ToHaveAccessibleNameAsync(day);
        }

        await mentee.Page.Keyboard.PressAsync("Enter");
        await Expect(mentee.Heading("Tuesday 10 March 2026")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cancel_WithoutScripts_AsksForAReasonAndSaysWhatGoesBack()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, "An hour about looms", new(50_00, Currencies.Usd));
        var user = await Given.UserAsync();
        var id = await Given.PaidAsync(offering, user.Id, Thursday + Duration.FromDays(1));
        var mentee = await SignedInAsync(user, new() { JavaScript = false, Width = 320 });

        await mentee.OpenAsync($"/bookings/{id}");
        await mentee.Link("Cancel this session").ClickAsync();
        await mentee.ShouldSeeAsync("You get everything back: $50.");
        await mentee.Button("Cancel the session").ClickAsync();
        await mentee.ShouldSeeAsync("Choose why you cancel.");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Field("Something else").CheckAsync();
        await mentee.Button("Cancel the session").ClickAsync();
        await mentee.ShouldSeeAsync("Write why you cancel: the other side will read it.");
        await Expect(mentee.Field("Something else")).ToBeCheckedAsync();
        await mentee.Page.GetByLabel("Your words to Charles Babbage").FillAsync("My loom is gone.");
        await mentee.Button("Cancel the session").ClickAsync();

        await mentee.ShouldSeeAsync("The session is cancelled, and its time is free again.");
        await mentee.ShouldSeeAsync("$50 goes back to you");
        await mentee.ShouldSeeAsync("My loom is gone.");
        await mentee.ShouldBeAccessibleAsync();
    }

    private static async Task OpenMonthAsync(Visitor visitor, int width)
    {
        if (width < 992)
        {
            await visitor.Page.GetByText("Calendar of March 2026").ClickAsync();
        }
    }
}
