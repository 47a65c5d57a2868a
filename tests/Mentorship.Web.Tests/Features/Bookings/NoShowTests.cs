using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Saying that the other did not come, disputing that, and deciding it, through the pages for it.</summary>
public sealed class NoShowTests(AppFixture fixture) : IClassFixture<AppFixture>, IDisposable
{
    // Tuesday 3 March 2026, 10:00 in London.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 3, 10, 0);
    private static readonly Instant TenPast = Start + Booking.NoShowAfter;

    private readonly MentorshipApp _app = fixture.App;

    public void Dispose() => _app.Clock.MoveTo(TestClock.Usual);

    [Fact]
    public async Task Report_TooEarly_SaysFromWhenOn()
    {
        var scene = await SceneAsync();
        _app.Clock.MoveTo(TenPast - Duration.FromSeconds(1));

        var session = await scene.Mentee.GetAsync(scene.Path);
        session.Text.ShouldContain("If Charles Babbage does not come, you can say so here from Tue 3 Mar, 10:10");
        session.Document.QuerySelector($"a[href='{scene.Path}/no-show']").ShouldBeNull();
        (await scene.Mentee.GetAsync($"{scene.Path}/no-show")).Text.ShouldContain("You can say so from Tue 3 Mar, 10:10");
        var refused = await scene.Mentee.PostAsync($"{scene.Path}/no-show");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("You can say so from Tue 3 Mar, 10:10");
    }

    [Fact]
    public async Task Report_OfTheMentor_SaysWhatHappensWhenAndIsOverturnedAfterADispute()
    {
        var scene = await SceneAsync();
        await ReportAsync(scene.Mentee, scene, "You get everything back: $50. It goes out on Fri 6 Mar, 10:10");
        (await scene.Mentee.GetAsync(scene.Path)).Text.ShouldContain("Charles Babbage can dispute it until Fri 6 Mar, 10:10");

        var mentors = await scene.Mentor.GetAsync(scene.Path);
        mentors.Text.ShouldContain("Ada Lovelace says that you did not come");
        mentors.Text.ShouldContain("Ada Lovelace gets everything back: $50. It goes out then.");
        var form = await scene.Mentor.GetAsync(mentors.Element($"a[href='{scene.Path}/no-show/dispute']").GetAttribute("href")!);
        var tooShort = await scene.Mentor.SubmitAsync(form, form.Path, ("Form.Words", "Not true"));
        tooShort.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        tooShort.ErrorOf("Form.Words").ShouldNotBeNull().ShouldContain("at least 10");
        var disputed = await scene.Mentor.SubmitAsync(tooShort, form.Path, ("Form.Words", "I waited in the room for half an hour."));
        disputed.Text.ShouldContain("Not agreed on who came");
        disputed.Text.ShouldContain("What was paid waits until then.");
        var twice = await scene.Mentor.PostAsync(form.Path, ("Form.Words", "And another thing."));
        twice.Status.ShouldBe(HttpStatusCode.Conflict);
        twice.Text.ShouldContain("You have disputed this.");

        var (_, admin) = await _app.Given.AdminAsync();
        (await admin.GetAsync("/admin")).TextsOf(".attention li").ShouldContain("1 disputed no-show waits for a decision");
        (await admin.GetAsync("/admin/bookings?status=disputed")).TextsOf("tbody th a").ShouldBe(["An hour about engines"]);
        var file = await admin.GetAsync($"/admin/bookings/{scene.Id}");
        file.Text.ShouldContain("I waited in the room for half an hour.");
        file.Text.ShouldContain("If Charles Babbage did not come, Ada Lovelace gets everything back: $50.");
        (await admin.SubmitAsync(file, $"/admin/bookings/{scene.Id}/no-show/confirmation")).ErrorOf("Form.Reason").ShouldNotBeNull();
        var decided = await admin.PostAsync($"/admin/bookings/{scene.Id}/no-show/reversal", ("Form.Reason", "Both joined the call."));
        decided.Text.ShouldContain("The session counts as held.");
        var again = await admin.PostAsync($"/admin/bookings/{scene.Id}/no-show/confirmation", ("Form.Reason", "Or not."));
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain("This no-show is decided already.");

        var held = await scene.Mentee.GetAsync(scene.Path);
        held.Text.ShouldContain("Both were there");
        held.Text.ShouldContain("Both joined the call.");
        held.Element("a.btn-primary").TextContent.ShouldBe("Rate this session");
        (await admin.GetAsync("/admin")).TextsOf(".attention li").ShouldNotContain("1 disputed no-show waits for a decision");
        await AssertSoundAsync(scene.Id, MessageKind.NoShow, MessageKind.NoShowDisputed, MessageKind.NoShowOverturned);
    }

    [Fact]
    public async Task Report_OfTheMentee_IsUpheldAfterADispute()
    {
        var scene = await SceneAsync();
        await ReportAsync(scene.Mentor, scene, "Ada Lovelace gets nothing back of $50");
        await scene.Mentee.PostAsync($"{scene.Path}/no-show/dispute", ("Form.Words", "The link did not work for me."));
        var (_, admin) = await _app.Given.AdminAsync();

        var file = await admin.GetAsync($"/admin/bookings/{scene.Id}");
        var decided = await admin.SubmitAsync(file, $"/admin/bookings/{scene.Id}/no-show/confirmation", ("Form.Reason", "The link works for us."));

        decided.Text.ShouldContain("It stays a no-show.");
        (await scene.Mentee.GetAsync(scene.Path)).Text.ShouldContain("one of us decided that it is so");
        await AssertSoundAsync(scene.Id, MessageKind.NoShow, MessageKind.NoShowDisputed, MessageKind.NoShowUpheld);
    }

    [Fact]
    public async Task Dispute_TooLate_SaysUntilWhen()
    {
        var scene = await SceneAsync();
        await ReportAsync(scene.Mentor, scene, "Ada Lovelace is told");
        _app.Clock.MoveTo(TenPast + Booking.DisputeFor);

        var late = await scene.Mentee.PostAsync($"{scene.Path}/no-show/dispute", ("Form.Words", "The link did not work for me."));

        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("This could be disputed until Fri 6 Mar, 10:10");
        (await scene.Mentee.GetAsync(scene.Path)).Document.QuerySelector($"a[href='{scene.Path}/no-show/dispute']").ShouldBeNull();
    }

    [Fact]
    public async Task Report_SessionThatIsOver_SaysSo()
    {
        var scene = await SceneAsync();
        _app.Clock.MoveTo(TenPast);
        await scene.Mentor.PostAsync($"{scene.Path}/completion");

        var refused = await scene.Mentee.PostAsync($"{scene.Path}/no-show");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("This session is over already");
    }

    [Fact]
    public async Task Open_SomebodyElses_IsNotFound()
    {
        var scene = await SceneAsync();
        var (_, stranger) = await _app.Given.SignedInAsync();
        (await scene.Mentor.GetAsync($"{scene.Path}/no-show/dispute")).Status.ShouldBe(HttpStatusCode.NotFound);
        await ReportAsync(scene.Mentee, scene, "You get everything back");

        (await stranger.GetAsync($"{scene.Path}/no-show")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"{scene.Path}/no-show")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var person in new[] { stranger, scene.Mentee })
        {
            (await person.GetAsync($"{scene.Path}/no-show/dispute")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"{scene.Path}/no-show/dispute", ("Form.Words", "It is not so at all."))).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync($"/admin/bookings/{scene.Id}/no-show/reversal", ("Form.Reason", "No."))).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private async Task ReportAsync(Person person, Scene scene, string words)
    {
        _app.Clock.MoveTo(TenPast);
        var session = await person.GetAsync(scene.Path);
        var form = await person.GetAsync(session.Element($"a[href='{scene.Path}/no-show']").GetAttribute("href")!);
        form.Text.ShouldContain(words);
        var done = await person.SubmitAsync(form, form.Path);
        done.Path.ShouldBe(scene.Path);
        done.Text.ShouldContain("Noted.");
    }

    /// <summary>Nothing in the database contradicts itself, and both were written to about each of these.</summary>
    private async Task AssertSoundAsync(Guid id, params MessageKind[] told)
    {
        await using var db = _app.CreateContext();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
        var kinds = await db.OutboxMessages.Where(message => message.BookingId == id).Select(message => message.Kind).ToListAsync();
        told.ShouldAllBe(kind => kinds.Count(written => written == kind) == 2);
    }

    private async Task<Scene> SceneAsync()
    {
        User mentor = await _app.Given.MentorAsync();
        var (mentee, person) = await _app.Given.SignedInAsync();
        var offering = await _app.Given.OfferingAsync(mentor.Id, price: new(50_00, Currencies.Usd));
        return new(await _app.Given.PaidAsync(offering, mentee.Id, Start), await _app.Given.SignInAsync(mentor), person);
    }

    private sealed record Scene(Guid Id, Person Mentor, Person Mentee)
    {
        public string Path => $"/bookings/{Id}";
    }
}
