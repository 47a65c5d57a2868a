using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>Two people agree on another time, as they see it.</summary>
public sealed class MovingTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Move_MenteeAsksAndTheMentorAnswersWithAnotherTime_IsMovedWhenTheMenteeAccepts(bool javaScript)
    {
        var settings = new VisitorSettings { JavaScript = javaScript };
        var mentorUser = await Given.MentorAsync();
        var user = await Given.UserAsync();
        var id = await Given.BookedAsync(await Given.OfferingAsync(mentorUser.Id), user.Id, Ten);

        var mentee = await SignedInAsync(user, settings);
        await mentee.OpenAsync($"/bookings/{id}");
        await mentee.Link("Ask to move").ClickAsync();
        await mentee.ShouldReadAsync("Pick another time");
        await PickAsync(mentee, "2026-03-06", "13:00 14:00 Berlin");
        await mentee.ShouldReadAsync("Ask to move this session");
        await mentee.ShouldSeeAsync("Friday 6 March 2026, 13:00–14:00, London (GMT+0)");
        await mentee.ShouldSeeAsync("Friday 6 March 2026, 14:00–15:00, Berlin (GMT+1) for Charles Babbage");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Page.Locator("[name='Form.Words']").FillAsync("My train is late.");
        await mentee.Button("Ask to move").ClickAsync();
        await Expect(mentee.Heading("You asked to move this session")).ToBeVisibleAsync();
        await mentee.ShouldBeAccessibleAsync();

        var mentor = await SignedInAsync(mentorUser, settings with { Zone = "Europe/Berlin" });
        await mentor.OpenAsync("/mentor/bookings");
        await Expect(mentor.Heading("One session is asked to move")).ToBeVisibleAsync();
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Page.GetByRole(AriaRole.Link, new() { Name = "Look and answer" }).ClickAsync();
        await mentor.ShouldSeeAsync("My train is late.");
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Link("Propose another time").ClickAsync();
        await PickAsync(mentor, "2026-03-07", "15:00 14:00 London");
        await mentor.Button("Propose this time").ClickAsync();
        await Expect(mentor.Heading("You proposed another time")).ToBeVisibleAsync();

        await mentee.Page.ReloadAsync();
        await Expect(mentee.Heading("Charles Babbage proposes another time")).ToBeVisibleAsync();
        await mentee.Button("Accept the new time").ClickAsync();
        await mentee.ShouldSeeAsync("The session is moved to Sat 7 Mar, 14:00 London (GMT+0).");
        await mentee.ShouldBeAccessibleAsync();
        await using var db = App.CreateContext();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        (await db.Bookings.SingleAsync(booking => booking.Id == id)).StartsAt.ShouldBe(Instant.FromUtc(2026, 3, 7, 14, 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_MentorAnswersWithAnotherTime_IsOnWhenTheMenteeAccepts(bool javaScript)
    {
        var settings = new VisitorSettings { JavaScript = javaScript };
        var mentorUser = await Given.MentorAsync();
        var user = await Given.UserAsync();
        var offering = await Given.OfferingAsync(mentorUser.Id, change: description => description with { Mode = BookingMode.Request });
        var id = await Given.BookedAsync(offering, user.Id, Ten);

        var mentor = await SignedInAsync(mentorUser, settings with { Zone = "Europe/Berlin" });
        await mentor.OpenAsync("/mentor/bookings");
        await Expect(mentor.Heading("One request waits for your answer")).ToBeVisibleAsync();
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Page.GetByRole(AriaRole.Link, new() { Name = "Propose another time for" }).ClickAsync();
        await mentor.ShouldReadAsync("Propose another time");
        await PickAsync(mentor, "2026-03-06", "14:00 13:00 London");
        await mentor.ShouldSeeAsync("without an answer the request ends by itself.");
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Page.Locator("[name='Form.Words']").FillAsync("I teach on Thursday.");
        await mentor.Button("Propose this time").ClickAsync();
        await Expect(mentor.Heading("You proposed another time")).ToBeVisibleAsync();
        await mentor.ShouldBeAccessibleAsync();

        var mentee = await SignedInAsync(user, settings);
        await mentee.OpenAsync("/bookings");
        await Expect(mentee.Heading("Another time is proposed to you")).ToBeVisibleAsync();
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Page.GetByRole(AriaRole.Link, new() { Name = "Look and answer" }).ClickAsync();
        await Expect(mentee.Heading("Charles Babbage proposes another time")).ToBeVisibleAsync();
        await mentee.ShouldSeeAsync("I teach on Thursday.");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Button("Accept the new time").ClickAsync();
        await mentee.ShouldSeeAsync("The session is on: Fri 6 Mar, 13:00 London (GMT+0).");
        await mentee.ShouldBeAccessibleAsync();
        await using var db = App.CreateContext();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        (await db.Bookings.SingleAsync(booking => booking.Id == id)).StartsAt.ShouldBe(Instant.FromUtc(2026, 3, 6, 13, 0));
    }

    /// <summary>Picks a day, says which time by keyboard or mouse, and goes on.</summary>
    private static async Task PickAsync(Visitor visitor, string date, string time)
    {
        await visitor.Page.Locator($"#day-{date}").ClickAsync();
        var radio = visitor.Page.GetByRole(AriaRole.Radio, new() { Name = time, Exact = true });
        await Expect(radio).ToHaveCountAsync(1);
        await visitor.ShouldBeAccessibleAsync();
        await radio.CheckAsync(new() { Force = true });
        await visitor.Button("Continue").ClickAsync();
    }
}
