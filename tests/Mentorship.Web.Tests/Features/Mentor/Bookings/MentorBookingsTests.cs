using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Bookings;

/// <summary>What a mentor in Berlin sees of what was booked, state by state.</summary>
public sealed class MentorBookingsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task List_EveryState_HasItsBookingsAndTheirNumber()
    {
        var mentor = await SceneAsync();

        var all = await mentor.GetAsync("/mentor/bookings");

        all.TextsOf("h2").ShouldBe(["One request waits for your answer", "Upcoming", "Past and cancelled"]);
        all.TextsOf(".figure-tile").ShouldBe(["Wait for your answer1", "Upcoming1", "Completed1", "Cancelled1"]);
        all.TextsOf(".filters a").ShouldBe(["All", "Upcoming (1)", "Requests (1)", "Past (2)", "Cancelled (1)", "No-show (1)"]);
        foreach (var (state, titles) in new (string, string[])[]
        {
            ("upcoming", ["Upcoming one"]), ("past", ["No-show one", "Completed one"]), ("cancelled", ["Cancelled one"]), ("no-show", ["No-show one"]),
        })
        {
            var page = await mentor.GetAsync($"/mentor/bookings?state={state}");
            page.TextsOf("td[data-label=Session]").Select(text => text.Replace(" My engine does not compute.", "", StringComparison.Ordinal)).ShouldBe(titles, state);
            page.TextsOf(".filters [aria-current]").Count.ShouldBe(1);
        }

        var requests = await mentor.GetAsync("/mentor/bookings?state=requests");
        requests.TextsOf(".requests .byline-name").ShouldBe(["Requested one"]);
        (await mentor.GetAsync("/mentor/bookings?state=nonsense")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Approve_FromTheRequests_ComesBackToThem()
    {
        var mentor = await SceneAsync();

        var page = await mentor.SubmitAsync(await mentor.GetAsync("/mentor/bookings?state=requests"), "/bookings/");

        page.Address.PathAndQuery.ShouldBe("/mentor/bookings?state=requests");
        page.Text.ShouldContain("The session with Ada Lovelace is on.");
        page.Text.ShouldContain("Nothing here.");
    }

    [Fact]
    public async Task Download_OneState_IsTheSameAsAFile()
    {
        var mentor = await SceneAsync();

        var file = await mentor.Http.GetStringAsync(new Uri("/mentor/bookings.csv?state=upcoming", UriKind.Relative));

        file.Split("\r\n").ShouldBe(
        [
            "Begins (UTC),Ends (UTC),Session,Mentee,State,About",
            "2026-03-05T09:00:00Z,2026-03-05T10:00:00Z,Upcoming one,Ada Lovelace,Confirmed,My engine does not compute.",
            "",
        ]);
        (await mentor.Http.GetStringAsync(new Uri("/mentor/bookings.csv", UriKind.Relative))).Split("\r\n").Length.ShouldBe(7);
    }

    private async Task<Person> SceneAsync()
    {
        var mentor = await App.Given.MentorAsync();
        var ada = await App.Given.UserAsync();
        await BookAsync("Upcoming one", Ten, _ => true);
        await BookAsync("Completed one", Ten - Duration.FromDays(9), booking => booking.Complete(mentor.Id, booking.EndsAt));
        await BookAsync("No-show one", Ten - Duration.FromDays(8), booking => booking.ReportNoShow(Party.Mentee, booking.EndsAt));
        await BookAsync("Cancelled one", Ten + Duration.FromDays(1), booking => booking.Cancel(Party.Mentee, new(CancellationReason.SomethingElse, "My engine is broken."), TestClock.Usual) is null);
        await BookAsync("Requested one", Ten + Duration.FromDays(2), booking => booking.Status == BookingStatus.Pending, BookingMode.Request);
        return await App.Given.SignInAsync(mentor);

        async Task BookAsync(string title, Instant start, Func<Booking, bool> deed, BookingMode mode = BookingMode.Instant)
        {
            var offering = await App.Given.OfferingAsync(mentor.Id, title, change: description => description with { Mode = mode });
            var booked = await App.Given.BookingAsync(offering, ada.Id, start);
            await using var db = App.CreateContext();
            deed(await db.Bookings.SingleAsync(row => row.Id == booked.Id)).ShouldBeTrue();
            await db.SaveChangesAsync();
        }
    }
}
