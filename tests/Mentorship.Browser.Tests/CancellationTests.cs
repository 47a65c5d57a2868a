using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class CancellationTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Fact]
    public async Task Cancel_Mentee_SaysWhyAndTheTimeIsFreeAgain()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var user = await Given.UserAsync();
        var booking = await Given.BookingAsync(offering, user.Id, Ten);
        var visitor = await VisitorAsync();
        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-05");
        var ten = visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "09:00 10:00 Berlin" });
        await Expect(ten).ToHaveCountAsync(0);

        var mentee = await SignedInAsync(user);
        await mentee.OpenAsync($"/bookings/{booking.Id}");
        await mentee.Link("Cancel this session").ClickAsync();
        await mentee.ShouldReadAsync("Cancel this session");
        await mentee.Field("Something else").CheckAsync();
        await mentee.Page.GetByLabel("Your words to Charles Babbage").FillAsync("My engine is broken.");
        await mentee.Button("Cancel the session").ClickAsync();

        await mentee.ShouldSeeAsync("The session is cancelled, and its time is free again.");
        await mentee.ShouldSeeAsync("Ada Lovelace cancelled");
        await mentee.ShouldSeeAsync("My engine is broken.");
        await Expect(mentee.Link("Cancel this session")).ToHaveCountAsync(0);
        await mentee.ShouldBeAccessibleAsync();
        await visitor.Page.ReloadAsync();
        await Expect(ten).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Cancel_Mentor_IsReadByTheMentee()
    {
        var mentorUser = await Given.MentorAsync();
        var user = await Given.UserAsync();
        await Given.BookingAsync(await Given.OfferingAsync(mentorUser.Id, "An hour about looms"), user.Id, Ten);

        var mentor = await SignedInAsync(mentorUser);
        await mentor.OpenAsync("/mentor/bookings");
        await mentor.Link("Open An hour about looms, Thu 5 Mar, 10:00 Berlin (GMT+1)").ClickAsync();
        await mentor.Link("Cancel this session").ClickAsync();
        await mentor.Field("I am ill").CheckAsync();
        await mentor.Field("Your words to Ada Lovelace").FillAsync("I have a fever.");
        await mentor.Button("Cancel the session").ClickAsync();
        await mentor.ShouldSeeAsync("The session is cancelled, and its time is free again.");

        var mentee = await SignedInAsync(user);
        await mentee.OpenAsync("/bookings");
        await Expect(mentee.Heading("Past and cancelled")).ToBeVisibleAsync();
        await mentee.Link("Open An hour about looms, Thu 5 Mar, 09:00 London (GMT+0)").ClickAsync();
        await mentee.ShouldSeeAsync("Charles Babbage cancelled: “I am ill”");
        await mentee.ShouldSeeAsync("I have a fever.");
    }

    [Fact]
    public async Task Cancel_TooLateForTheMentee_SaysUntilWhenItWasPossible()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var user = await Given.UserAsync();
        var booking = await Given.BookingAsync(offering, user.Id, Instant.FromUtc(2026, 3, 2, 9, 0));

        var mentee = await SignedInAsync(user);
        await mentee.OpenAsync($"/bookings/{booking.Id}");

        await Expect(mentee.Link("Cancel this session")).ToHaveCountAsync(0);
        await mentee.ShouldSeeAsync("This session could be cancelled until Mon 2 Mar, 07:00 London (GMT+0), 2 hours before it begins.");
    }
}
