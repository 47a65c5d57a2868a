using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>A request to book that its mentor in Berlin answers with another time. These move the clock.</summary>
public sealed class RequestCounterTests(AppFixture fixture) : RescheduleScenes(fixture)
{
    private static readonly Money Price = new(50_00, Currencies.Usd);

    // 10:00 in Berlin, in the week after.
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 10, 9, 0);

    [Fact]
    public async Task Propose_Mentor_ShowsBothTheWholeThread()
    {
        var scene = await SceneAsync(Price);

        var picked = await scene.Mentor.GetAsync($"/bookings/{scene.Id}/reschedule?date=2026-03-06");
        picked.TextsOf("h1").ShouldBe(["Propose another time"]);
        picked.Text.ShouldContain("The time that was asked for is kept until Ada Lovelace answers.");
        var form = await scene.Mentor.SubmitAsync(picked, $"/bookings/{scene.Id}/reschedule/proposal", ("start", Friday.ToString()));
        form.Text.ShouldContain("without an answer the request ends by itself, and Ada Lovelace gets everything back.");
        var mentors = await scene.Mentor.SubmitAsync(form, $"/bookings/{scene.Id}/reschedule/proposal", ("Form.Words", "I teach on Thursday."));

        mentors.Path.ShouldBe($"/bookings/{scene.Id}");
        mentors.Text.ShouldContain("Ada Lovelace can answer until Wed 4 Mar, 09:00 Berlin (GMT+1). The time that was asked for is kept until then.");
        mentors.TextsOf("#move").ShouldBe(["You proposed another time"]);
        Ways(mentors).ShouldBe(["Approve the time asked for", "Decline"]);
        var mentees = await scene.Mentee.GetAsync($"/bookings/{scene.Id}");
        mentees.TextsOf("#move").ShouldBe(["Charles Babbage proposes another time"]);
        var thread = mentees.TextsOf(".move")[0];
        thread.ShouldContain("Asked for Thursday 5 March 2026, 09:00–10:00, London (GMT+0)");
        thread.ShouldContain("Thursday 5 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage");
        thread.ShouldContain("Friday 6 March 2026, 13:00–14:00, London (GMT+0)");
        thread.ShouldContain("Friday 6 March 2026, 14:00–15:00, Berlin (GMT+1) for Charles Babbage");
        thread.ShouldContain("I teach on Thursday.");
        thread.ShouldContain("Yours: 48 hours left. You can answer until Wed 4 Mar, 08:00 London (GMT+0).");
        thread.ShouldContain("The request ends by itself, and you get all your money back.");
        thread.ShouldContain("2 more other times can be proposed");
        Ways(mentees).ShouldBe(["Accept the new time", "Propose another time", "Take the request back"]);
        mentees.TextsOf(".timeline strong")[0].ShouldBe("Charles Babbage proposed Fri 6 Mar, 13:00 London (GMT+0) instead");
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_Mentee_IsOnAtTheNewTimeWithItsClaimsItsPaymentAndItsMeeting()
    {
        var scene = await SceneAsync(Price);
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        await using var db = App.CreateContext();
        var lines = await db.LedgerEntries.CountAsync();

        var page = await scene.Mentee.AnswerAsync(scene.Id, "acceptance");

        page.Text.ShouldContain("The session is on: Fri 6 Mar, 13:00 London (GMT+0).");
        page.TextsOf(".timeline strong")[0].ShouldBe("Ada Lovelace accepted Fri 6 Mar, 13:00 London (GMT+0): the session is on");
        page.TextsOf("#move").ShouldBeEmpty();
        var booking = await BookingAsync(scene);
        (booking.Status, booking.StartsAt, booking.Price, booking.MentorMoves, booking.MenteeMoves).ShouldBe((BookingStatus.Confirmed, Friday, Price, 0, 0));
        (await db.Payments.AsNoTracking().SingleAsync(payment => payment.BookingId == scene.Id)).Status.ShouldBe(PaymentStatus.Captured);
        (await db.LedgerEntries.CountAsync()).ShouldBe(lines);
        (await db.Refunds.CountAsync(refund => db.Payments.Any(payment => payment.Id == refund.PaymentId && payment.BookingId == scene.Id))).ShouldBe(0);
        (await db.Meetings.CountAsync(meeting => meeting.BookingId == scene.Id)).ShouldBe(1);
        var visitor = App.Visitor();
        (await visitor.GetAsync($"/offerings/{scene.Offering.Id}?date=2026-03-05&zone=Europe/Berlin")).TextsOf(".time-option")
            .ShouldContain(text => text.StartsWith("10:00", StringComparison.Ordinal));
        (await visitor.GetAsync($"/offerings/{scene.Offering.Id}?date=2026-03-06&zone=Europe/Berlin")).TextsOf(".time-option")
            .ShouldNotContain(text => text.StartsWith("14:00", StringComparison.Ordinal));
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_MentorOfWhatTheMenteeProposed_IsOn()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        await scene.Mentee.ProposeAsync(scene.Id, Tuesday);
        var list = await scene.Mentor.GetAsync("/mentor/bookings");

        var page = await scene.Mentor.SubmitAsync(list, $"/bookings/{scene.Id}/reschedule/acceptance");

        page.Path.ShouldBe("/mentor/bookings");
        page.Text.ShouldContain("The session is on: Tue 10 Mar, 10:00 Berlin (GMT+1).");
        (await BookingAsync(scene)).StartsAt.ShouldBe(Tuesday);
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_IncludedInAnotherWeek_TakesOneThereAndGivesItsOwnBack()
    {
        App.Clock.MoveTo(TestClock.Usual);
        var mentor = await App.Given.MentorAsync();
        var offering = await App.Given.OfferingAsync(mentor.Id, change: description => description with { Mode = BookingMode.Request, IsIncluded = true });
        var (member, person) = await App.Given.SignedInAsync();
        await App.Given.MembershipAsync(member.Id, weeklyLimit: 1);
        var id = await App.Given.BookedAsync(offering, member.Id, Ten);
        await App.Given.CounteredAsync(id, Party.Mentor, Tuesday);

        await person.AnswerAsync(id, "acceptance");

        await using var db = App.CreateContext();
        (await db.AllowanceClaims.SingleAsync(claim => claim.BookingId == id)).Week.ShouldBe(AllowanceClaim.WeekOf(Tuesday));
        await App.Given.BookedAsync(offering, member.Id, Ten);
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_TheTimeIsSomebodyElses_OffersTheNearestAndKeepsTheRequest()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        var open = await scene.Mentee.GetAsync($"/bookings/{scene.Id}");
        await App.Given.BookedAsync(scene.Offering, (await App.Given.UserAsync()).Id, Friday);

        var page = await scene.Mentee.SubmitAsync(open, $"/bookings/{scene.Id}/reschedule/acceptance");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Document.QuerySelectorAll("input[name='Form.Start'][type=radio]").Length.ShouldBe(3);
        (await BookingAsync(scene)).Status.ShouldBe(BookingStatus.Pending);
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("The proposed time cannot be had any more.");
        await SoundAsync();
    }

    [Fact]
    public async Task TakeBack_CounteredRequest_GivesEverythingBackAndFreesTheTime()
    {
        var scene = await SceneAsync(Price);
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        var form = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/cancellation");
        form.TextsOf("h1").ShouldBe(["Take this request back"]);
        form.Text.ShouldContain("You get everything back: $50.");

        var page = await scene.Mentee.SubmitAsync(form, $"/bookings/{scene.Id}/cancellation", ("Form.Category", "Ill"));

        page.Text.ShouldContain("The request is taken back, and its time is free again.");
        page.TextsOf("#move").ShouldBeEmpty();
        await SoundAsync();
    }

    [Fact]
    public async Task Silence_AfterACounter_EndsTheRequestAtItsOwnTimeWithEverythingBack()
    {
        var scene = await SceneAsync(Price);
        App.Clock.MoveTo(TestClock.Usual + Duration.FromHours(47));
        await scene.Mentor.ProposeAsync(scene.Id, Friday);

        // The mentor's 48 hours are over, the mentee's are not; those end with the time that was asked for.
        App.Clock.MoveTo(TestClock.Usual + Duration.FromHours(49));
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("You can answer until Thu 5 Mar, 09:00 London (GMT+0).");
        await ExpireAsync<ExpireReschedules>((expire, now) => expire.RunAsync(now, 100, CancellationToken.None));
        (await BookingAsync(scene)).Status.ShouldBe(BookingStatus.Pending);

        App.Clock.MoveTo(Ten);
        await ExpireAsync<ExpireReschedules>((expire, now) => expire.RunAsync(now, 100, CancellationToken.None));

        var booking = await BookingAsync(scene);
        (booking.Status, booking.Refund).ShouldBe((BookingStatus.Expired, Price));
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).TextsOf(".timeline strong")[0]
            .ShouldBe("Nobody answered about Fri 6 Mar, 13:00 London (GMT+0) in time, and the request ended");
        await SoundAsync();
    }

    [Fact]
    public async Task Propose_ByTheMenteeFirst_IsToldThatItIsNotTheirTurn()
    {
        var scene = await SceneAsync();

        var page = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/reschedule");
        page.Path.ShouldBe($"/bookings/{scene.Id}");
        page.Text.ShouldContain("It is Charles Babbage’s turn to answer.");
        page.Document.QuerySelector($"a[href='/bookings/{scene.Id}/reschedule']").ShouldBeNull();
        var posted = await scene.Mentee.PostAsync(
            $"/bookings/{scene.Id}/reschedule/proposal", ("Form.Start", Friday.ToString()), ("Form.Answers", scene.Id.ToString()));
        posted.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Propose_ATimeThatIsTaken_KeepsTheWordsAndOffersTheNearest()
    {
        var scene = await SceneAsync();
        await App.Given.BookedAsync(scene.Offering, (await App.Given.UserAsync()).Id, Friday);

        var page = await scene.Mentor.ProposeAsync(scene.Id, Friday, "I would rather.");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.ValueOf("Form.Words").Trim().ShouldBe("I would rather.");
        page.Document.QuerySelectorAll("input[name='Form.Start'][type=radio]").Length.ShouldBe(3);
        (await BookingAsync(scene)).Status.ShouldBe(BookingStatus.Pending);
    }

    [Fact]
    public async Task Propose_RulesWithoutOtherTimes_HasNoButtonAndIsRefused()
    {
        var scene = await SceneAsync();
        await using (var db = App.CreateContext())
        {
            await db.Bookings.Where(booking => booking.Id == scene.Id).ExecuteUpdateAsync(row => row.SetProperty(booking => booking.Policy.MaxCounterProposals, 0));
        }

        (await scene.Mentor.GetAsync("/mentor/bookings")).TextsOf(".requests .btn").Select(text => text.Split(' ')[0]).ShouldBe(["Approve", "Decline"]);
        var page = await scene.Mentor.GetAsync($"/bookings/{scene.Id}/reschedule");
        page.Text.ShouldContain("This request was made under rules by which no other time can be proposed. Approve or decline it.");
    }

    [Fact]
    public async Task Propose_Anybody_IsNotFound()
    {
        var scene = await SceneAsync();
        var stranger = await App.Given.SignInAsync(await App.Given.MentorAsync("Eve Dropper"));

        (await stranger.GetAsync($"/bookings/{scene.Id}/reschedule")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/bookings/{scene.Id}/reschedule/proposal", ("Form.Start", Friday.ToString()), ("Form.Answers", scene.Id.ToString())))
            .Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WithdrawOrReject_CounteredRequest_IsToldWhatThereIsInstead()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        var proposal = (await App.Given.OnTheTableAsync(scene.Id)).ToString();

        (await scene.Mentor.PostAsync($"/bookings/{scene.Id}/reschedule/withdrawal", ("proposal", proposal))).Text
            .ShouldContain("the request is approved, declined or taken back.");
        (await BookingAsync(scene)).Status.ShouldBe(BookingStatus.Pending);
    }

    private Task<Scene> SceneAsync(Money? price = null) => SceneAsync(price, mode: BookingMode.Request);

    private static IReadOnlyList<string> Ways(Page page) => page.TextsOf(".move-ways .btn");

    private async Task ExpireAsync<TUseCase>(Func<TUseCase, Instant, Task> deed)
        where TUseCase : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        await deed(scope.ServiceProvider.GetRequiredService<TUseCase>(), App.Clock.GetCurrentInstant());
    }
}
