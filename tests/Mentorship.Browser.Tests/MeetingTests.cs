using Mentorship.Core.Bookings;
using Mentorship.TestSupport;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>From the place that a mentor chose to the two in it. These move the clock.</summary>
public sealed class MeetingTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private const string Link = "https://meet.example.com/charles";

    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Meet_AtTheMentorsOwnLink_BothAreInAtTheTime(bool javaScript)
    {
        App.Clock.MoveTo(TestClock.Usual);
        var mentorUser = await Given.MentorAsync();
        var mentor = await SignedInAsync(mentorUser, new() { JavaScript = javaScript });
        await mentor.OpenAsync("/mentor/meetings");
        await mentor.Field("My own link, the same for all sessions").CheckAsync();
        await mentor.Field("Your link (optional)").FillAsync("http://meet.example.com/charles");
        await mentor.Button("Save").ClickAsync();
        await mentor.ShouldSeeAsync("Enter a link that begins with https://");
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Field("Your link (optional)").FillAsync(Link);
        await mentor.Button("Save").ClickAsync();
        await mentor.ShouldSeeAsync("Saved. It counts for sessions that are booked from now on.");

        var user = await Given.UserAsync();
        var id = await Given.BookedAsync(await Given.OfferingAsync(mentorUser.Id), user.Id, Ten);
        var mentee = await SignedInAsync(user, new() { JavaScript = javaScript });
        await mentee.OpenAsync($"/bookings/{id}");
        await mentee.ShouldSeeAsync("You can join here from Thu 5 Mar, 08:45 London (GMT+0).");
        await Expect(mentee.Button("Join the session")).ToHaveCountAsync(0);

        App.Clock.MoveTo(Ten - Booking.JoinBefore);
        await mentee.Page.ReloadAsync();
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Button("Join the session").ClickAsync();
        await ShouldBeInAsync(mentee);
        await mentor.OpenAsync("/mentor/bookings");
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Button("Join An hour about engines, Thu 5 Mar, 10:00 Berlin (GMT+1)").ClickAsync();
        await ShouldBeInAsync(mentor);

        App.Clock.MoveTo(Ten + Duration.FromHours(1));
        await mentee.Page.ReloadAsync();
        await mentee.ShouldNotSeeAsync("The session has begun");
        await Expect(mentee.Button("Join the session")).ToHaveCountAsync(0);
    }

    private static async Task ShouldBeInAsync(Visitor visitor)
    {
        await visitor.ShouldReadAsync("The session has begun");
        var link = visitor.Link("Open the meeting in a new tab");
        await Expect(link).ToHaveAttributeAsync("href", Link);
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await visitor.ShouldBeAccessibleAsync();
    }
}
