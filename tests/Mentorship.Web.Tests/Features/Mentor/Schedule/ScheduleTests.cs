using System.Net;
using Mentorship.Core.Availability;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Schedule;

/// <summary>A mentor in Berlin looks at the week of Monday 2 March 2026. These move the clock.</summary>
public sealed class ScheduleTests : IClassFixture<AppFixture>
{
    private const string Week = "/mentor/schedule?week=2026-03-02";

    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    private readonly MentorshipApp _app;

    public ScheduleTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Week_Mentor_HasFiguresHoursAndSessions()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id);
        var ada = await _app.Given.UserAsync();
        await _app.Given.BookingAsync(offering, ada.Id, Ten);
        await _app.Given.BookingAsync(offering, ada.Id, Ten + Duration.FromHours(2));
        await _app.Given.HoldAsync(offering, (await _app.Given.UserAsync("Still Choosing")).Id, Ten + Duration.FromHours(4));

        var page = await person.GetAsync(Week);

        page.TextsOf(".figure-tile dt").ShouldBe(["Mentees", "Sessions in all", "Upcoming", "Completed"]);
        page.TextsOf(".figure-tile dd").ShouldBe(["1", "2", "2", "0"]);
        page.TextsOf("#week-name").ShouldBe(["2–8 March 2026"]);
        page.TextsOf(".grid-head p").ShouldAllBe(words => words == "09:00–17:00");
        page.TextsOf("a.grid-entry").ShouldBe(
        [
            "10:00 Ada Lovelace: An hour about engines, Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1). Confirmed",
            "12:00 Ada Lovelace: An hour about engines, Thursday 5 March 2026, 12:00–13:00, Berlin (GMT+1). Confirmed",
        ]);
        page.TextsOf(".agenda-item .agenda-when").ShouldBe(["10:00–11:00 Berlin (GMT+1)", "12:00–13:00 Berlin (GMT+1)"]);
        page.Document.QuerySelectorAll(".grid-kept").Length.ShouldBe(2);
        page.Document.QuerySelectorAll(".grid-now").Length.ShouldBe(1);
        page.Text.ShouldNotContain("Still Choosing");
    }

    [Fact]
    public async Task Week_LinksAndViews_KeepTheirPlace()
    {
        var (_, person) = await MentorAsync();

        var list = await person.GetAsync("/mentor/schedule?week=2026-03-12&view=list");

        list.TextsOf("#week-name").ShouldBe(["9–15 March 2026"]);
        list.Document.QuerySelector(".week-grid").ShouldBeNull();
        list.Element("#week-before").GetAttribute("href").ShouldBe("/mentor/schedule?week=2026-03-02&view=list");
        list.Element("#week-after").GetAttribute("href").ShouldBe("/mentor/schedule?week=2026-03-16&view=list");
        list.Element(".schedule-views a").GetAttribute("href").ShouldBe("/mentor/schedule?week=2026-03-09&view=grid");
        var grid = await person.GetAsync(list.Element(".schedule-views a").GetAttribute("href")!);
        grid.TextsOf("#week-name").ShouldBe(["9–15 March 2026"]);
        grid.Document.QuerySelector(".week-grid").ShouldNotBeNull();
        foreach (var nonsense in new[] { "?week=nonsense", "?week=9999-12-31", "?week=0001-01-01&view=nonsense", "" })
        {
            (await person.GetAsync($"/mentor/schedule{nonsense}")).TextsOf("#week-name").ShouldBe(["2–8 March 2026"]);
        }
    }

    [Fact]
    public async Task Week_TimeOffAndAppointments_AreShownWithoutTitles()
    {
        var (mentor, person) = await MentorAsync();
        await using (var db = _app.CreateContext())
        {
            var tuesday = new LocalDate(2026, 3, 3);
            db.TimeOff.Add(TimeOff.Of(mentor.Id, new(tuesday, tuesday), "Dentist", TestClock.Usual));
            var feed = CalendarFeed.Add(mentor.Id, "Family", new("https://calendar.example.com/family.ics"), TestClock.Usual);
            db.CalendarFeeds.Add(feed);
            db.BusyTimes.Add(BusyTime.Of(feed, new(Ten - Duration.FromMinutes(17), Ten + Duration.FromMinutes(30))));
            db.BusyTimes.Add(BusyTime.Of(feed, new(Ten + Duration.FromMinutes(20), Ten + Duration.FromMinutes(43))));
            await db.SaveChangesAsync();
        }

        var page = await person.GetAsync(Week);

        page.TextsOf(".grid-head:nth-child(2) p").ShouldBe(["Time off"]);
        page.TextsOf("p.grid-entry").ShouldBe(["Busy elsewhere, Thursday 5 March 2026, 09:43–10:43, Berlin (GMT+1)"]);
        page.TextsOf(".agenda-item").ShouldBe(["09:43–10:43 Berlin (GMT+1) Busy elsewhere"]);
        page.Text.ShouldNotContain("Family");
        page.Text.ShouldNotContain("Dentist");
    }

    [Fact]
    public async Task Week_AsSomebodysMentee_LeadsToTheSession()
    {
        var (mentor, person) = await MentorAsync();
        var other = await _app.Given.MentorAsync("Joan Clarke");
        var booking = await _app.Given.BookingAsync(await _app.Given.OfferingAsync(other.Id, "Ciphers"), mentor.Id, Ten);

        var page = await person.GetAsync(Week);

        page.TextsOf("a.grid-entry").ShouldBe(["10:00 You and Joan Clarke: Ciphers, Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1), as the mentee. Confirmed"]);
        page.Element("a.grid-entry").GetAttribute("href").ShouldBe($"/bookings/{booking.Id}");
        page.TextsOf(".figure-tile dd").ShouldBe(["0", "0", "0", "0"]);
    }

    [Fact]
    public async Task Week_OfferingWithHoursOfItsOwn_ShowsThemToo()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id);
        await using (var db = _app.CreateContext())
        {
            (await db.Offerings.SingleAsync(row => row.Id == offering.Id)).KeepOwnHours(true);
            db.OfferingHours.Add(OfferingHours.Of(offering.Id, IsoDayOfWeek.Thursday, new(18 * 60, 20 * 60)));
            await db.SaveChangesAsync();
        }

        var page = await person.GetAsync(Week);

        page.TextsOf(".grid-head:nth-child(4) p").ShouldBe(["09:00–17:00, 18:00–20:00"]);
    }

    [Fact]
    public async Task Week_Request_HasApproveCounterAndDeclineRightThere()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request });
        var (_, mentee) = await _app.Given.SignedInAsync();
        await mentee.BookAsync(offering.Id, Ten);

        var page = await person.GetAsync($"{Week}&view=list");

        page.Text.ShouldContain("One request waits for your answer");
        page.TextsOf(".agenda-item .chip-state").ShouldBe(["Waiting for approval"]);
        page.TextsOf(".agenda-item .form-actions a").ShouldBe(
        [
            "Propose another time for An hour about engines with Ada Lovelace, Thu 5 Mar, 10:00 Berlin (GMT+1)",
            "Decline An hour about engines with Ada Lovelace, Thu 5 Mar, 10:00 Berlin (GMT+1)",
        ]);
        var approved = await person.SubmitAsync(page, "/bookings/");
        approved.Address.PathAndQuery.ShouldBe($"{Week}&view=list");
        approved.Text.ShouldContain("The session with Ada Lovelace is on.");
        approved.TextsOf(".agenda-item .chip-state").ShouldBe(["Confirmed"]);
    }

    [Fact]
    public async Task Week_AskedToMove_HasAcceptCounterAndKeepRightThere()
    {
        var (mentor, person) = await MentorAsync();
        var ada = await _app.Given.UserAsync();
        var id = await _app.Given.BookedAsync(await _app.Given.OfferingAsync(mentor.Id), ada.Id, Ten);
        await _app.Given.AskedToMoveAsync(id, Party.Mentee, Ten + Duration.FromHours(24), "My train is late.");

        var page = await person.GetAsync($"{Week}&view=list");

        page.TextsOf(".agenda-item .chip-state").ShouldBe(["Asks to move"]);
        page.Text.ShouldContain("asked for Fri 6 Mar, 10:00 Berlin (GMT+1)");
        page.Element($"a[href='/bookings/{id}/reschedule']").TextContent.ShouldStartWith("Propose another time");
        page.Element($"a[href='/bookings/{id}/reschedule/rejection']").TextContent.ShouldStartWith("Keep the time");
        var accepted = await person.SubmitAsync(page, $"/bookings/{id}/reschedule/acceptance");
        accepted.Address.PathAndQuery.ShouldBe($"{Week}&view=list");
        accepted.Text.ShouldContain("The session is moved to Fri 6 Mar, 10:00 Berlin (GMT+1).");
        accepted.TextsOf(".agenda-item .agenda-when").ShouldBe(["10:00–11:00 Berlin (GMT+1)"]);
    }

    [Fact]
    public async Task Week_NotAMentor_IsForbidden()
    {
        var (_, person) = await _app.Given.SignedInAsync();

        (await person.GetAsync("/mentor/schedule")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<(User User, Person Person)> MentorAsync()
    {
        var mentor = await _app.Given.MentorAsync();
        return (mentor, await _app.Given.SignInAsync(mentor));
    }
}
