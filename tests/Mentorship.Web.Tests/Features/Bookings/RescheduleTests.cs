using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Picking another time and proposing it, and when that cannot be.</summary>
public sealed class RescheduleTests(AppFixture fixture) : RescheduleScenes(fixture)
{
    [Fact]
    public async Task Propose_Mentee_KeepsTheTimeAndShowsBothTheWholeNegotiation()
    {
        var scene = await SceneAsync();

        var mentees = await scene.Mentee.ProposeAsync(scene.Id, Friday, "My train is late.");

        mentees.Path.ShouldBe($"/bookings/{scene.Id}");
        mentees.TextsOf("#move").ShouldBe(["You asked to move this session"]);
        mentees.Text.ShouldContain("Charles Babbage can answer until Wed 4 Mar, 08:00 London (GMT+0)");
        var mentors = await scene.Mentor.GetAsync($"/bookings/{scene.Id}");
        mentors.TextsOf("#move").ShouldBe(["Ada Lovelace asks to move this session"]);
        var thread = mentors.TextsOf(".move")[0];
        thread.ShouldContain("Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1)");
        thread.ShouldContain("Thursday 5 March 2026, 09:00–10:00, London (GMT+0) for Ada Lovelace");
        thread.ShouldContain("Friday 6 March 2026, 14:00–15:00, Berlin (GMT+1)");
        thread.ShouldContain("Friday 6 March 2026, 13:00–14:00, London (GMT+0) for Ada Lovelace");
        thread.ShouldContain("My train is late.");
        thread.ShouldContain("Yours: 48 hours left. You can answer until Wed 4 Mar, 09:00 Berlin (GMT+1).");
        thread.ShouldContain("3 more other times can be proposed");
        thread.ShouldContain("nothing changes: the session stays on Thu 5 Mar, 10:00 Berlin (GMT+1).");
        (await BookingAsync(scene)).StartsAt.ShouldBe(Ten);
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_TheOtherSide_MovesTheSessionItsClaimsAndItsStory()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);

        var page = await scene.Mentor.AnswerAsync(scene.Id, "acceptance");

        page.Text.ShouldContain("The session is moved to Fri 6 Mar, 14:00 Berlin (GMT+1).");
        page.TextsOf(".timeline strong")[0].ShouldBe("Charles Babbage accepted: moved from Thu 5 Mar, 10:00 Berlin (GMT+1) to Fri 6 Mar, 14:00 Berlin (GMT+1)");
        page.TextsOf("#move").ShouldBeEmpty();
        (await BookingAsync(scene)).StartsAt.ShouldBe(Friday);
        var other = App.Visitor();
        (await other.GetAsync($"/offerings/{scene.Offering.Id}?date=2026-03-05&zone=Europe/Berlin")).TextsOf(".time-option")
            .ShouldContain(text => text.StartsWith("10:00", StringComparison.Ordinal));
        (await other.GetAsync($"/offerings/{scene.Offering.Id}?date=2026-03-06&zone=Europe/Berlin")).TextsOf(".time-option")
            .ShouldNotContain(text => text.StartsWith("14:00", StringComparison.Ordinal));
        await SoundAsync();
    }

    [Fact]
    public async Task Show_PickingATime_OffersAllButItsOwnAndCountsItselfAsFree()
    {
        var scene = await SceneAsync();

        var page = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/reschedule?date=2026-03-05&zone=Europe/Berlin");

        // Half an hour later overlaps the session itself, which gives its time up.
        var times = page.TextsOf(".time-option");
        times.ShouldContain(text => text.StartsWith("10:30", StringComparison.Ordinal));
        times.ShouldContain(text => text.StartsWith("09:30", StringComparison.Ordinal));
        times.ShouldNotContain(text => text.StartsWith("10:00", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("a.day.is-free").ShouldAllBe(day => day.GetAttribute("href")!.StartsWith($"/bookings/{scene.Id}/reschedule?date="));
        var proposal = await scene.Mentee.SubmitAsync(page, $"/bookings/{scene.Id}/reschedule/proposal", ("start", (Ten + Duration.FromMinutes(30)).ToString()));
        proposal.Text.ShouldContain("Thursday 5 March 2026, 10:30–11:30, Berlin (GMT+1)");
        proposal.Text.ShouldContain("without an answer nothing changes");
    }

    [Fact]
    public async Task Accept_ATimeThatOverlapsTheOldOne_MovesIt()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Ten + Duration.FromMinutes(30));

        await scene.Mentee.AnswerAsync(scene.Id, "acceptance");

        (await BookingAsync(scene)).StartsAt.ShouldBe(Ten + Duration.FromMinutes(30));
        await SoundAsync();
    }

    [Fact]
    public async Task Propose_NearerThanTheTimeToAnswer_SaysUntilWhenItCanBeAccepted()
    {
        var scene = await SceneAsync(rules: OfferingRules.For(60) with { NoticeHours = 24 });

        // Tuesday 13:00 in Berlin, 28 hours ahead.
        var page = await scene.Mentee.ProposeAsync(scene.Id, Instant.FromUtc(2026, 3, 3, 12, 0));

        page.Text.ShouldContain("Charles Babbage can answer until Tue 3 Mar, 12:00 London (GMT+0).");
        page.Text.ShouldContain("This time can be accepted until Mon 2 Mar, 12:00 London (GMT+0): sessions of this kind need 24 hours’ notice.");
        var open = await scene.Mentor.GetAsync($"/bookings/{scene.Id}");
        App.Clock.MoveTo(Instant.FromUtc(2026, 3, 2, 12, 0) + Duration.FromSeconds(1));
        var late = await scene.Mentor.SubmitAsync(open, $"/bookings/{scene.Id}/reschedule/acceptance");
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("nearer than the notice that your offering asks for");
    }

    [Fact]
    public async Task Show_AnsweringAProposal_LeavesItsTimeOutOfTheTimes()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);

        var page = await scene.Mentor.GetAsync($"/bookings/{scene.Id}/reschedule?date=2026-03-06");

        page.TextsOf("h1").ShouldBe(["Propose another time"]);
        page.TextsOf(".time-option").ShouldNotContain(text => text.StartsWith("14:00", StringComparison.Ordinal));
        page.TextsOf(".time-option").ShouldContain(text => text.StartsWith("14:30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_MentorMoves_LeavesOutTheMenteesOtherSessions()
    {
        var scene = await SceneAsync();
        var elsewhere = await App.Given.OfferingAsync((await App.Given.MentorAsync("Mary Somerville")).Id);
        await App.Given.BookedAsync(elsewhere, scene.MenteeId, Friday);

        var page = await scene.Mentor.GetAsync($"/bookings/{scene.Id}/reschedule?date=2026-03-06");

        page.TextsOf(".time-option").ShouldNotContain(text => text.StartsWith("14:00", StringComparison.Ordinal));
        page.TextsOf(".time-option").ShouldContain(text => text.StartsWith("15:00", StringComparison.Ordinal) && text.Contains("14:00 London", StringComparison.Ordinal));
        var refused = await scene.Mentor.ProposeAsync(scene.Id, Friday, "I would rather.");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf("Form.Start").ShouldBeNull();
        refused.Text.ShouldContain("Ada Lovelace has another session at that time.");
        refused.ValueOf("Form.Words").Trim().ShouldBe("I would rather.");
        refused.Document.QuerySelectorAll("input[name='Form.Start']").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Show_CutoffOfTheMenteePassed_SaysUntilWhenItWasPossible()
    {
        var scene = await SceneAsync();
        App.Clock.MoveTo(Ten - Duration.FromHours(3));

        var page = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/reschedule");

        page.Path.ShouldBe($"/bookings/{scene.Id}");
        page.TextsOf(".flash-warning").ShouldContain("You could ask to move this session until Thu 5 Mar, 05:00 London (GMT+0), 4 hours before it begins.");
        (await scene.Mentor.GetAsync($"/bookings/{scene.Id}/reschedule")).Path.ShouldEndWith("/reschedule");
        var tried = await scene.Mentee.PostAsync($"/bookings/{scene.Id}/reschedule/proposal", ("Form.Start", Friday.ToString()));
        tried.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tried.Text.ShouldContain("You could ask to move this session until");
    }

    [Fact]
    public async Task Show_NoMovesLeft_SaysSo()
    {
        var scene = await SceneAsync();
        foreach (var start in new[] { Friday, Saturday })
        {
            await scene.Mentee.ProposeAsync(scene.Id, start);
            await scene.Mentor.AnswerAsync(scene.Id, "acceptance");
        }

        var page = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/reschedule");

        page.Text.ShouldContain("This session was moved 2 times because you asked, and that is as often as can be. It stays on Sat 7 Mar, 13:00 London (GMT+0).");
        page.Document.QuerySelectorAll($"a[href='/bookings/{scene.Id}/reschedule']").ShouldBeEmpty();
        (await scene.Mentor.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("it can be moved 2 times at your wish");
    }

    [Fact]
    public async Task Lists_AskedToMove_StandOnTopForWhoHasToAnswer()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);

        var mentors = await scene.Mentor.GetAsync("/mentor/bookings");
        var mentees = await scene.Mentee.GetAsync("/bookings");

        mentors.TextsOf("#moves").ShouldBe(["One session is asked to move"]);
        mentors.Document.QuerySelectorAll($".requests a[href='/bookings/{scene.Id}']").Length.ShouldBe(2);
        mentors.TextsOf("td[data-label=State] a").ShouldBe(["Ada Lovelace asks to move"]);
        mentees.TextsOf("#moves").ShouldBeEmpty();
        mentees.TextsOf("#next a[href$='#move']").ShouldBe(["You asked to move"]);
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/proposal", "GET")]
    [InlineData("/proposal", "POST")]
    [InlineData("/acceptance", "POST")]
    [InlineData("/withdrawal", "POST")]
    [InlineData("/rejection", "GET")]
    [InlineData("/rejection", "POST")]
    public async Task AnyPage_Strangers_IsNotFound(string path, string method)
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        var stranger = await App.Given.SignInAsync(await App.Given.MentorAsync("Eve Dropper"));

        var address = $"/bookings/{scene.Id}/reschedule{path}";
        var page = method == "GET" ? await stranger.GetAsync($"{address}?start={Friday}") : await stranger.PostAsync(address, ("Form.Start", Friday.ToString()));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2026-03-05T09:00:00Z", "That is the time it has")]
    [InlineData("2026-03-06T05:00:00Z", "That is outside the mentor")]
    [InlineData("2026-03-06T13:07:00Z", "Sessions do not start at that minute")]
    [InlineData("2026-03-02T07:00:00Z", "That time has passed")]
    [InlineData("2027-03-02T13:00:00Z", "further ahead than this mentor takes bookings")]
    public async Task Propose_ATimeThatCannotBe_SaysWhy(string start, string words)
    {
        var scene = await SceneAsync();

        var page = await scene.Mentee.PostAsync($"/bookings/{scene.Id}/reschedule/proposal", ("Form.Start", start));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(words);
        page.Title.ShouldStartWith("Error:");
    }
}
