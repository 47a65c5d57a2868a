using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>What becomes of a proposed time: another one, a no, a withdrawal, silence, or no session at all.</summary>
public sealed class RescheduleAnswersTests(AppFixture fixture) : RescheduleScenes(fixture)
{
    [Fact]
    public async Task Counter_BackAndForth_EndsAfterThreeRounds()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        await scene.Mentor.ProposeAsync(scene.Id, Friday + Duration.FromHours(1), "An hour later?");
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("Charles Babbage proposes another time");
        await scene.Mentee.ProposeAsync(scene.Id, Saturday);

        var last = await scene.Mentor.ProposeAsync(scene.Id, Saturday + Duration.FromHours(1));

        last.Text.ShouldContain("No other time can be proposed any more");
        var mentees = await scene.Mentee.GetAsync($"/bookings/{scene.Id}");
        mentees.Document.QuerySelectorAll($".move a[href='/bookings/{scene.Id}/reschedule']").ShouldBeEmpty();
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}/reschedule")).Text.ShouldContain("3 other times were proposed");
        await scene.Mentee.AnswerAsync(scene.Id, "acceptance");
        (await BookingAsync(scene)).StartsAt.ShouldBe(Saturday + Duration.FromHours(1));
        await SoundAsync();
    }

    [Fact]
    public async Task Reject_Mentor_KeepsTheTimeAndTheMenteeReadsWhy()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        var form = await scene.Mentor.GetAsync($"/bookings/{scene.Id}/reschedule/rejection");

        var page = await scene.Mentor.SubmitAsync(form, $"/bookings/{scene.Id}/reschedule/rejection", ("Form.Words", "I work then."));

        page.Text.ShouldContain("The session stays on Thu 5 Mar, 10:00 Berlin (GMT+1). Ada Lovelace is told.");
        var mentees = await scene.Mentee.GetAsync($"/bookings/{scene.Id}");
        mentees.Text.ShouldContain("Charles Babbage did not want Fri 6 Mar, 13:00 London (GMT+0)");
        mentees.Text.ShouldContain("I work then.");
        mentees.TextsOf("#move").ShouldBeEmpty();
        await SoundAsync();
    }

    [Fact]
    public async Task Reject_Mentee_HasNoSuchPage()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Friday);

        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}/reschedule/rejection")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Mentee.PostAsync($"/bookings/{scene.Id}/reschedule/rejection")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Withdraw_WhoAsked_EndsIt()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Friday);

        var page = await scene.Mentor.AnswerAsync(scene.Id, "withdrawal");

        page.Text.ShouldContain("The request is withdrawn. The session stays on Thu 5 Mar, 10:00 Berlin (GMT+1).");
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).TextsOf("#move").ShouldBeEmpty();
        await SoundAsync();
    }

    [Fact]
    public async Task Accept_StalePage_IsToldThatAnotherTimeIsProposed()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        var stale = await scene.Mentor.GetAsync($"/bookings/{scene.Id}");
        await scene.Mentee.AnswerAsync(scene.Id, "withdrawal");
        await scene.Mentee.ProposeAsync(scene.Id, Saturday);

        var page = await scene.Mentor.SubmitAsync(stale, $"/bookings/{scene.Id}/reschedule/acceptance");

        page.Text.ShouldContain("Another time was proposed meanwhile.");
        (await BookingAsync(scene)).StartsAt.ShouldBe(Ten);
    }

    [Fact]
    public async Task Accept_TimeTakenMeanwhile_OffersTheNearestAndAnotherProposal()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        var before = await scene.Mentor.GetAsync($"/bookings/{scene.Id}");
        await App.Given.BookedAsync(scene.Offering, (await App.Given.UserAsync("Grace Hopper")).Id, Friday);
        (await scene.Mentor.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("The proposed time cannot be had any more.");

        var lost = await scene.Mentor.SubmitAsync(before, $"/bookings/{scene.Id}/reschedule/acceptance");

        lost.Status.ShouldBe(HttpStatusCode.Conflict);
        lost.Text.ShouldContain("You have another session at that time.");
        var near = lost.Document.QuerySelectorAll("input[name='Form.Start']").Select(input => input.GetAttribute("value")).ToList();
        near.Count.ShouldBe(3);
        await scene.Mentor.SubmitAsync(lost, $"/bookings/{scene.Id}/reschedule/proposal", ("Form.Start", near[0]), ("Form.Words", "This one?"));
        (await BookingAsync(scene)).StartsAt.ShouldBe(Ten);
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("This one?");
        await SoundAsync();
    }

    [Fact]
    public async Task CancelInstead_MenteeAskedByTheMentor_GetsEverythingBackInsideTheCutoff()
    {
        var scene = await SceneAsync(new Money(20_00, Currencies.Usd));
        App.Clock.MoveTo(Ten - Duration.FromHours(2));
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        App.Clock.MoveTo(Ten - Duration.FromHours(1));
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("The session is off, and you get everything back: $20");

        var form = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/cancellation");
        form.Text.ShouldContain("Charles Babbage asked to move this session, so you can cancel it instead and get everything back.");
        await scene.Mentee.SubmitAsync(form, $"/bookings/{scene.Id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "Then rather not."));

        var booking = await BookingAsync(scene);
        booking.Status.ShouldBe(BookingStatus.Cancelled);
        booking.RefundMinorUnits.ShouldBe(20_00);
        await SoundAsync();
    }

    [Fact]
    public async Task CancelInstead_RequestWithdrawnMeanwhile_IsToldAndNothingIsCancelled()
    {
        var scene = await SceneAsync();
        await scene.Mentor.ProposeAsync(scene.Id, Friday);
        var form = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/cancellation");
        await scene.Mentor.AnswerAsync(scene.Id, "withdrawal");

        var page = await scene.Mentee.SubmitAsync(form, $"/bookings/{scene.Id}/cancellation", ("Form.Category", "Ill"), ("Form.Reason", "Then rather not."));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain("request to move is not open any more, so the usual rules hold");
        (await BookingAsync(scene)).Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Silence_UntilItExpires_ChangesNothingWithOrWithoutTheJob()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        var open = await scene.Mentor.GetAsync($"/bookings/{scene.Id}");
        App.Clock.MoveTo(TestClock.Usual + Duration.FromHours(48));

        (await scene.Mentor.GetAsync($"/bookings/{scene.Id}")).TextsOf("#move").ShouldBeEmpty();
        (await scene.Mentor.SubmitAsync(open, $"/bookings/{scene.Id}/reschedule/acceptance")).Text.ShouldContain("or has run out");
        (await scene.Mentor.GetAsync("/mentor/bookings")).TextsOf("#moves").ShouldBeEmpty();
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var expire = scope.ServiceProvider.GetRequiredService<ExpireReschedules>();
            (await expire.RunAsync(App.Clock.GetCurrentInstant(), 100, CancellationToken.None)).ShouldBeGreaterThan(0);
            (await expire.RunAsync(App.Clock.GetCurrentInstant(), 100, CancellationToken.None)).ShouldBe(0);
        }

        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("Nobody answered about Fri 6 Mar, 13:00 London (GMT+0) in time");
        (await BookingAsync(scene)).StartsAt.ShouldBe(Ten);
        await SoundAsync();
    }

    [Fact]
    public async Task Propose_TheLastOneRanOutAndTheJobIsDead_BeginsAnother()
    {
        var scene = await SceneAsync();
        await scene.Mentee.ProposeAsync(scene.Id, Friday);
        App.Clock.MoveTo(TestClock.Usual + Duration.FromHours(48));

        await scene.Mentor.ProposeAsync(scene.Id, Saturday);

        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldContain("Charles Babbage asks to move this session");
        await SoundAsync();
    }
}
