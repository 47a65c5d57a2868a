using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.Core.Reviews;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>What mentees say of sessions and what mentors answer, through the pages for it.</summary>
public sealed class ReviewTests(AppFixture fixture) : IClassFixture<AppFixture>, IDisposable
{
    private static readonly Instant Yesterday = TestClock.Usual - Duration.FromDays(1);

    private readonly MentorshipApp _app = fixture.App;

    public void Dispose() => _app.Clock.MoveTo(TestClock.Usual);

    [Fact]
    public async Task Write_CompletedSession_StandsOnEveryPageAndIsChangedForFourteenDays()
    {
        var scene = await SceneAsync();
        var session = await scene.Mentee.GetAsync($"/bookings/{scene.Id}");
        session.Element("a.btn-primary").TextContent.ShouldBe("Rate this session");
        var form = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review");
        form.Text.ShouldContain("You can change it until Mon 16 Mar");
        form.TextsOf("label").Count(label => label.StartsWith("5 – Excellent", StringComparison.Ordinal)).ShouldBe(1);

        var written = await SubmitAsync(scene, form, "4", "It computes.\r\nAlmost.");

        written.Path.ShouldBe($"/bookings/{scene.Id}");
        written.Text.ShouldContain("Your review");
        written.Text.ShouldContain("until Mon 16 Mar");
        var offering = await _app.Visitor().GetAsync($"/offerings/{scene.Offering.Id}");
        offering.Text.ShouldContain("4.0 out of 5, 1 review");
        offering.Text.ShouldContain("It computes. Almost.");

        _app.Clock.MoveTo(TestClock.Usual + Review.ChangeableFor - Duration.FromSeconds(1));
        var again = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review");
        again.ValueOf("Form.Feedback").ShouldContain("Almost.");
        (await SubmitAsync(scene, again, "2", "It stopped.")).Text.ShouldContain("Your review is changed.");
        (await _app.Visitor().GetAsync($"/offerings/{scene.Offering.Id}")).Text.ShouldContain("2.0 out of 5, 1 review");

        _app.Clock.MoveTo(TestClock.Usual + Review.ChangeableFor);
        var closed = await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review");
        closed.Text.ShouldContain("It stopped.");
        closed.Text.ShouldContain("This review could be changed until Mon 16 Mar");
        closed.Document.QuerySelector("[name='Form.Rating']").ShouldBeNull();
        var late = await scene.Mentee.PostAsync($"/bookings/{scene.Id}/review", ("Form.Rating", "5"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("could be changed until");
        (await scene.Mentee.GetAsync($"/bookings/{scene.Id}")).Text.ShouldNotContain("Change it");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("five")]
    public async Task Write_NoRating_KeepsTheWordsAndSaysSo(string? rating)
    {
        var scene = await SceneAsync();

        var refused = await scene.Mentee.SubmitAsync(
            await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review"), $"/bookings/{scene.Id}/review", ("Form.Rating", rating), ("Form.Feedback", "It computes."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorOf("Form.Rating").ShouldNotBeNullOrEmpty();
        refused.ValueOf("Form.Feedback").ShouldBe("It computes.");
    }

    [Fact]
    public async Task Write_TooMuchFeedback_SaysByHowMuch()
    {
        var scene = await SceneAsync();

        var refused = await SubmitAsync(
            scene, await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review"), "5", new string('x', Review.FeedbackMaxLength + 1));

        refused.ErrorOf("Form.Feedback").ShouldNotBeNull().ShouldContain("2001");
    }

    [Fact]
    public async Task Write_SessionThatIsToCome_SaysThatItIsNotHeld()
    {
        var scene = await SceneAsync();
        var coming = await _app.Given.BookingAsync(scene.Offering, scene.MenteeId, TestClock.Usual + Duration.FromDays(1));

        (await scene.Mentee.GetAsync($"/bookings/{coming.Id}/review")).Text.ShouldContain("once it is completed");
        var refused = await scene.Mentee.PostAsync($"/bookings/{coming.Id}/review", ("Form.Rating", "5"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("once it is completed");
    }

    [Fact]
    public async Task Open_SomebodyElses_IsNotFound()
    {
        var scene = await SceneAsync();
        var (_, stranger) = await _app.Given.SignedInAsync();

        foreach (var person in new[] { stranger, scene.Mentor })
        {
            (await person.GetAsync($"/bookings/{scene.Id}/review")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/bookings/{scene.Id}/review", ("Form.Rating", "5"))).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var person in new[] { stranger, scene.Mentee })
        {
            (await person.GetAsync($"/bookings/{scene.Id}/review/answer")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/bookings/{scene.Id}/review/answer", ("Form.Answer", "No."))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/bookings/{scene.Id}/completion")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Answer_OnceForEveryone_AndNeverAgain()
    {
        var scene = await SceneAsync();
        (await scene.Mentor.GetAsync($"/bookings/{scene.Id}/review/answer")).Text.ShouldContain("There is no review of this session yet.");
        await SubmitAsync(scene, await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review"), "3", "Fair.");

        var session = await scene.Mentor.GetAsync($"/bookings/{scene.Id}");
        session.Text.ShouldContain("The review of Ada Lovelace");
        var form = await scene.Mentor.GetAsync($"/bookings/{scene.Id}/review/answer");
        form.Text.ShouldContain("You answer once and cannot change it afterwards.");
        (await scene.Mentor.SubmitAsync(form, form.Path, ("Form.Answer", " "))).ErrorOf("Form.Answer").ShouldNotBeNull();

        // The mentee changes it while the mentor types.
        await SubmitAsync(scene, await scene.Mentee.GetAsync($"/bookings/{scene.Id}/review"), "1", "Bad after all.");
        var stale = await scene.Mentor.SubmitAsync(form, form.Path, ("Form.Answer", "Thank you."));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("Bad after all.");
        stale.ValueOf("Form.Answer").ShouldBe("Thank you.");

        var answered = await scene.Mentor.SubmitAsync(stale, form.Path, ("Form.Answer", "I am sorry."));
        answered.Text.ShouldContain("Charles Babbage answered");
        (await _app.Visitor().GetAsync($"/offerings/{scene.Offering.Id}")).Text.ShouldContain("I am sorry.");
        (await scene.Mentor.GetAsync(form.Path)).Document.QuerySelector("textarea").ShouldBeNull();
        var twice = await scene.Mentor.PostAsync(form.Path, ("Form.Answer", "And another thing."), ("Form.Seen", "3"));
        twice.Status.ShouldBe(HttpStatusCode.Conflict);
        twice.Text.ShouldContain("An answer is said once and stays.");
        var (_, admin) = await _app.Given.AdminAsync();
        (await admin.GetAsync("/admin/audit?kind=review")).Text.ShouldContain("review: answered");
    }

    [Fact]
    public async Task Complete_ByTheMentorOnceItHasBegun_AsksTheMenteeHowItWas()
    {
        var scene = await SceneAsync();
        var id = await _app.Given.BookedAsync(scene.Offering, scene.MenteeId, TestClock.Usual + Duration.FromHours(2));
        (await scene.Mentor.GetAsync($"/bookings/{id}")).Text.ShouldNotContain("Mark as completed");
        (await scene.Mentor.PostAsync($"/bookings/{id}/completion")).Text.ShouldContain("it has not begun, or is over already");

        _app.Clock.MoveTo(TestClock.Usual + Duration.FromHours(2));
        (await scene.Mentee.GetAsync($"/bookings/{id}")).Text.ShouldContain("it counts as completed from Mon 2 Mar, 13:00");
        (await scene.Mentee.GetAsync($"/bookings/{id}")).Text.ShouldNotContain("Mark as completed");
        var done = await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync($"/bookings/{id}"), $"/bookings/{id}/completion");

        done.Text.ShouldContain("Ada Lovelace can rate it now.");
        (await scene.Mentee.GetAsync($"/bookings/{id}")).Element("a.btn-primary").TextContent.ShouldBe("Rate this session");
        await using var db = _app.CreateContext();
        (await DatabaseCheck.FindRatingFaultsAsync(db)).ShouldBeEmpty();
    }

    private static async Task<Page> SubmitAsync(Scene scene, Page form, string rating, string feedback) =>
        await scene.Mentee.SubmitAsync(form, $"/bookings/{scene.Id}/review", ("Form.Rating", rating), ("Form.Feedback", feedback));

    private async Task<Scene> SceneAsync()
    {
        User mentor = await _app.Given.MentorAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id);
        var (mentee, person) = await _app.Given.SignedInAsync();
        var id = await _app.Given.CompletedAsync(offering, mentee.Id, Yesterday);
        return new(id, offering, mentee.Id, await _app.Given.SignInAsync(mentor), person);
    }

    private sealed record Scene(Guid Id, Offering Offering, Guid MenteeId, Person Mentor, Person Mentee);
}
