using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>These move the clock, so they have an application to themselves.</summary>
public sealed class MySessionsTests : IClassFixture<AppFixture>
{
    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Thursday = Instant.FromUtc(2026, 3, 5, 9, 0);

    private readonly MentorshipApp _app;

    public MySessionsTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task List_Everything_HasTheNextThenWhatIsAheadThenWhatWaitsThenTheRest()
    {
        var scene = await SceneAsync();
        var request = await _app.Given.OfferingAsync(
            scene.Offering.MentorId, "An hour on request", change: description => description with { Mode = BookingMode.Request });
        await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday + Duration.FromDays(1));
        var next = await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday);
        await _app.Given.BookedAsync(request, scene.User.Id, Thursday + Duration.FromDays(2));
        await _app.Given.BookingAsync(scene.Offering, scene.User.Id, TestClock.Usual - Duration.FromDays(3));
        await CancelAsync(await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday + Duration.FromDays(3)));

        var page = await scene.Mentee.GetAsync("/bookings");

        page.TextsOf("main h2").ShouldBe(["Next session", "After that", "Waiting for an answer", "Past and cancelled", "March 2026"]);
        page.TextsOf("[data-countdown]").ShouldBe(["In 3 days 1 hour"]);
        page.Element("#next a").GetAttribute("href").ShouldBe($"/bookings/{next}");
        page.Text.ShouldContain("Thursday 5 March 2026, 09:00–10:00, London (GMT+0) 10:00–11:00 Berlin (GMT+1) for Charles Babbage");
        page.TextsOf(".chip-state").ShouldBe(["Confirmed", "Waiting for approval", "Cancelled", "Confirmed"]);
        page.Text.ShouldContain("You: I no longer need it");
        page.TextsOf("tbody th").ShouldContain(text => text.Contains("Mentor: 10:00–11:00 Berlin (GMT+1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/bookings?show=upcoming", "Upcoming", "Confirmed")]
    [InlineData("/bookings?show=past", "Past", "Completed")]
    [InlineData("/bookings?show=cancelled", "Cancelled", "Cancelled")]
    [InlineData("/bookings?day=2026-03-05", "Thursday 5 March 2026", "Confirmed")]
    public async Task List_APartOfThem_HasThatAndNothingElse(string address, string heading, string state)
    {
        var scene = await SceneAsync();
        await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday);
        await CancelAsync(await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday + Duration.FromHours(2)));
        var past = await _app.Given.BookingAsync(scene.Offering, scene.User.Id, TestClock.Usual - Duration.FromDays(3));
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ConductSession>().CompleteAsync(past.Id, null, TestClock.Usual, CancellationToken.None);
        }

        var page = await scene.Mentee.GetAsync(address);

        page.TextsOf("main h2")[0].ShouldBe(heading);
        page.TextsOf(".chip-state").ShouldBe([state]);
        page.Document.QuerySelector("#next").ShouldBeNull();
    }

    [Theory]
    [InlineData("/bookings", "Nothing is coming up.")]
    [InlineData("/bookings?show=upcoming", "Nothing is coming up.")]
    [InlineData("/bookings?show=past", "No session has taken place yet.")]
    [InlineData("/bookings?show=cancelled", "Nothing was cancelled.")]
    [InlineData("/bookings?day=2026-03-05", "No session on this day.")]
    [InlineData("/bookings?show='; DROP&month=2026-13&day=yesterday&page=-3", "Nothing is coming up.")]
    [InlineData("/bookings?month=9998-12&day=0001-01-01", "Nothing is coming up.")]
    public async Task List_Nothing_NamesTheNextStep(string address, string words)
    {
        var (_, mentee) = await _app.Given.SignedInAsync();

        var page = await mentee.GetAsync(address);

        page.Text.ShouldContain(words);
        page.Document.QuerySelectorAll(".empty a").Length.ShouldBe(1);
        page.TextsOf("#month-name").ShouldBe(["March 2026"]);
        page.Text.ShouldContain("No sessions in this month.");
    }

    [Fact]
    public async Task Month_InTheViewersZone_CountsWhatIsOnAndLeadsToTheDay()
    {
        // 23:30 in London on the last of March is the first of April in Berlin, whose clocks say 00:30.
        var scene = await SceneAsync("Europe/Berlin");
        foreach (var start in new[] { Instant.FromUtc(2026, 3, 18, 9, 0), Instant.FromUtc(2026, 3, 19, 9, 0), Instant.FromUtc(2026, 3, 19, 11, 0), Instant.FromUtc(2026, 3, 31, 22, 30) })
        {
            await _app.Given.BookingAsync(scene.Offering, scene.User.Id, start);
        }

        await CancelAsync(await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Instant.FromUtc(2026, 3, 20, 9, 0)));

        var march = await scene.Mentee.GetAsync("/bookings?month=2026-03");
        var april = await scene.Mentee.GetAsync("/bookings?month=2026-04");
        var day = await scene.Mentee.GetAsync("/bookings?day=2026-03-19");

        march.TextsOf(".month-grid a").ShouldBe(["Wednesday 18 March: 18 1 session", "Thursday 19 March: 19 2 sessions"]);
        march.Element("#month-after").GetAttribute("href").ShouldBe("/bookings?month=2026-04#my-month");
        march.Element(".month-fold").HasAttribute("open").ShouldBeTrue();
        april.TextsOf(".month-grid a").ShouldBe(["Wednesday 1 April: 1 1 session"]);
        day.TextsOf(".table-quiet tbody th").Count.ShouldBe(2);
        day.Element(".month-grid [aria-current=date]").GetAttribute("href").ShouldBe("/bookings?day=2026-03-19");
        (await scene.Mentee.GetAsync("/bookings")).Element(".month-fold").HasAttribute("open").ShouldBeFalse();
    }

    [Fact]
    public async Task Next_AroundItsTime_CanBeJoinedUntilItIsOver()
    {
        var scene = await SceneAsync();
        await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday);

        _app.Clock.MoveTo(Thursday - Duration.FromMinutes(15) - Duration.FromSeconds(1));
        var before = await scene.Mentee.GetAsync("/bookings");
        before.Text.ShouldContain("You can join from Thu 5 Mar, 08:45 London (GMT+0).");
        before.Document.QuerySelector("form[action$=attendance]").ShouldBeNull();
        before.Element("#next").GetAttribute("data-turns-in").ShouldBe("1");

        _app.Clock.MoveTo(Thursday);
        var during = await scene.Mentee.GetAsync("/bookings");
        during.TextsOf("#next-join").ShouldBe(["Join An hour about engines, Thu 5 Mar, 09:00 London (GMT+0)"]);
        during.TextsOf("[data-countdown]").ShouldBe(["It has begun"]);
        during.Element("#next").GetAttribute("data-turns-in").ShouldBe("3600");

        _app.Clock.MoveTo(Thursday + Duration.FromHours(1));
        (await scene.Mentee.GetAsync("/bookings")).Document.QuerySelector("#next").ShouldBeNull();
    }

    [Fact]
    public async Task List_LongHistory_IsPagedAndKeepsItsFilter()
    {
        var scene = await SceneAsync();
        for (var day = 1; day <= 21; day++)
        {
            await _app.Given.BookingAsync(scene.Offering, scene.User.Id, TestClock.Usual - Duration.FromDays(day));
        }

        var first = await scene.Mentee.GetAsync("/bookings?show=past");
        var second = await scene.Mentee.GetAsync("/bookings?show=past&page=2");

        first.Document.QuerySelectorAll(".table-quiet tbody tr").Length.ShouldBe(20);
        first.Element(".pager a[rel=next]").GetAttribute("href").ShouldBe("/bookings?show=past&page=2");
        second.Document.QuerySelectorAll(".table-quiet tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task List_AnothersSessions_AreNotThere()
    {
        var scene = await SceneAsync();
        await _app.Given.BookedAsync(scene.Offering, scene.User.Id, Thursday);
        var (_, other) = await _app.Given.SignedInAsync("Someone Else");

        var page = await other.GetAsync("/bookings?month=2026-03");

        page.Document.QuerySelectorAll(".month-grid a, .table-quiet, #next").ShouldBeEmpty();
    }

    private async Task<Scene> SceneAsync(string zone = "Europe/London")
    {
        var mentor = await _app.Given.MentorAsync();
        var (user, mentee) = await _app.Given.SignedInAsync(zone: zone);
        return new(await _app.Given.OfferingAsync(mentor.Id), user, mentee);
    }

    private async Task CancelAsync(Guid id)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<CancelBooking>()
            .RunAsync(id, Party.Mentee, new(CancellationReason.NotNeeded, ""), TestClock.Usual, CancellationToken.None)).ShouldBeNull();
    }

    private sealed record Scene(Offering Offering, User User, Person Mentee);
}
