using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Where a request to book can be answered with another time, and where it is seen that it was.</summary>
public sealed class RequestCounterPagesTests(AppFixture fixture) : RescheduleScenes(fixture)
{
    // 10:00 in Berlin, in the week after.
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 10, 9, 0);

    [Theory]
    [InlineData("/mentor/bookings")]
    [InlineData("/mentor/bookings?state=requests")]
    [InlineData("/mentor/schedule?week=2026-03-02&view=list")]
    [InlineData("/mentor/schedule/{id}")]
    [InlineData("/bookings/{id}")]
    public async Task Request_WhereverTheMentorSeesIt_HasApproveCounterAndDecline(string address)
    {
        var scene = await SceneAsync(mode: BookingMode.Request);

        var page = await scene.Mentor.GetAsync(address.Replace("{id}", scene.Id.ToString(), StringComparison.Ordinal));

        page.Element($"form[action='/bookings/{scene.Id}/approval'] button").TextContent.ShouldStartWith("Approve");
        page.Element($"a[href='/bookings/{scene.Id}/reschedule']").TextContent.ShouldStartWith("Propose another time");
        page.Element($"a[href='/bookings/{scene.Id}/declination']").TextContent.ShouldStartWith("Decline");
    }

    [Fact]
    public async Task Lists_CounteredRequest_SayWhoseTurnItIs()
    {
        var scene = await SceneAsync(mode: BookingMode.Request);
        await scene.Mentor.ProposeAsync(scene.Id, Friday);

        var mentors = await scene.Mentor.GetAsync("/mentor/bookings");
        mentors.TextsOf("h2").ShouldBe(["Upcoming"]);
        mentors.TextsOf("td[data-label=State]").ShouldBe(["Waiting for approval You proposed another time"]);
        mentors.TextsOf(".figure-tile")[0].ShouldBe("Wait for your answer0");
        var requests = await scene.Mentor.GetAsync("/mentor/bookings?state=requests");
        requests.TextsOf("h2").ShouldBe(["No request waits for your answer"]);
        requests.Text.ShouldContain("Ada Lovelace can answer until Wed 4 Mar, 09:00 Berlin (GMT+1), or it ends by itself.");
        (await scene.Mentor.GetAsync("/mentor/schedule?week=2026-03-02&view=list")).Text.ShouldContain("You proposed another time");
        var mentees = await scene.Mentee.GetAsync("/bookings");
        mentees.TextsOf("h2").ShouldContain("Another time is proposed to you");
        mentees.TextsOf(".requests")[0].ShouldContain("answer until Wed 4 Mar, 08:00 London (GMT+0), or the request ends by itself.");

        await scene.Mentee.ProposeAsync(scene.Id, Tuesday);

        mentors = await scene.Mentor.GetAsync("/mentor/bookings");
        mentors.TextsOf("h2")[0].ShouldBe("One request waits for your answer");
        mentors.TextsOf(".figure-tile")[0].ShouldBe("Wait for your answer1");
        mentors.TextsOf(".requests")[0].ShouldContain("Ada Lovelace proposesTuesday 10 March 2026, 10:00–11:00, Berlin (GMT+1)");
        mentors.TextsOf(".requests .btn").Select(text => text.Split(' ')[0]).ShouldBe(["Accept", "Propose", "Decline"]);
        (await scene.Mentee.GetAsync("/bookings")).TextsOf("h2").ShouldNotContain("Another time is proposed to you");
    }

    [Fact]
    public async Task Session_CounteredRequestInTheDialog_SaysWhatWasProposedAndCanStillBeApproved()
    {
        var scene = await SceneAsync(mode: BookingMode.Request);
        await scene.Mentor.ProposeAsync(scene.Id, Friday);

        var page = await scene.Mentor.GetAsync($"/mentor/schedule/{scene.Id}");
        page.Text.ShouldContain("You proposed Friday 6 March 2026, 14:00–15:00, Berlin (GMT+1)");
        page.TextsOf("#session > .form-actions .btn").ShouldBe(["Approve the time asked for", "Decline", "The whole session"]);
        var approved = await scene.Mentor.SubmitAsync(page, $"/bookings/{scene.Id}/approval");

        approved.Path.ShouldBe("/mentor/schedule");
        (await BookingAsync(scene)).ShouldSatisfyAllConditions(
            booking => booking.Status.ShouldBe(BookingStatus.Confirmed), booking => booking.StartsAt.ShouldBe(Ten));
        await SoundAsync();
    }
}
