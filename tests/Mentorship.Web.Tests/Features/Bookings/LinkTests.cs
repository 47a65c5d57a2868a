using System.Net;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Notifications;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>A mentor changes the link of one session. These move the clock.</summary>
public sealed class LinkTests : IClassFixture<AppFixture>
{
    private const string Other = "https://meet.example.com/other?pwd=secret";

    // Wednesday 4 March 2026, 10:00 in Berlin.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    private readonly MentorshipApp _app;

    public LinkTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Save_Room_IsTheLinkFromThenOnAndBothAreTold()
    {
        var scene = await SceneAsync();
        (await scene.Mentor.GetAsync("/mentor/bookings")).Element($"a[href='{scene.Path}']").TextContent.ShouldStartWith("Link");
        var form = await scene.Mentor.GetAsync(scene.Path);
        form.TextsOf("h1").ShouldBe(["Change the link"]);
        form.Text.ShouldContain("Now you meet in a room of ours.");

        var saved = await scene.Mentor.SubmitAsync(form, scene.Path, ("Form.Link", Other));

        saved.Path.ShouldBe($"/bookings/{scene.Id}");
        saved.Text.ShouldContain("The link is saved.");
        saved.Document.DocumentElement.OuterHtml.ShouldNotContain("meet.example.com");
        (await MeetingAsync(scene.Id))!.ShouldSatisfyAllConditions(
            meeting => meeting.JoinAddress.ShouldBe(Other),
            meeting => meeting.Provider.ShouldBe(MeetingProvider.OwnLink),
            meeting => meeting.Status.ShouldBe(MeetingStatus.Ready));
        await using var db = _app.CreateContext();
        (await db.OutboxMessages.CountAsync(message => message.BookingId == scene.Id && message.Kind == MessageKind.LinkChanged)).ShouldBe(2);
        _app.Clock.MoveTo(Start);
        (await scene.Mentee.SubmitAsync(await scene.Mentee.GetAsync($"/bookings/{scene.Id}"), $"/bookings/{scene.Id}/attendance"))
            .Element("main a[target=_blank]").GetAttribute("href").ShouldBe(Other);
    }

    [Fact]
    public async Task Save_SessionWithoutALink_HasOne()
    {
        var scene = await SceneAsync();
        await using (var db = _app.CreateContext())
        {
            await db.Meetings.Where(meeting => meeting.BookingId == scene.Id).ExecuteDeleteAsync();
        }

        var form = await scene.Mentor.GetAsync(scene.Path);
        form.TextsOf("h1").ShouldBe(["Add a link"]);
        await scene.Mentor.SubmitAsync(form, scene.Path, ("Form.Link", Other));

        (await MeetingAsync(scene.Id))!.JoinAddress.ShouldBe(Other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://meet.example.com/other")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https://user:secret@meet.example.com/other")]
    public async Task Save_NoSafeLink_IsRefusedAndKept(string link)
    {
        var scene = await SceneAsync();
        var before = (await MeetingAsync(scene.Id))!.JoinAddress;

        var page = await scene.Mentor.SubmitAsync(await scene.Mentor.GetAsync(scene.Path), scene.Path, ("Form.Link", link));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Link").ShouldNotBeNull();
        page.ValueOf("Form.Link").ShouldBe(link);
        (await MeetingAsync(scene.Id))!.JoinAddress.ShouldBe(before);
    }

    [Fact]
    public async Task Save_ZoomInPersonCancelledAndOver_AreRefusedWithWords()
    {
        var zoom = await SceneAsync(MeetingProvider.Zoom, "charles@zoom.example");
        (await zoom.Mentor.GetAsync(zoom.Path)).Text.ShouldContain("Zoom makes the link of this session, and it cannot be changed here.");
        var person = await SceneAsync(change: description => description with { MeetingTypes = MeetingTypes.InPerson, Place = "London" });
        (await person.Mentor.PostAsync(person.Path, ("Form.Link", Other))).Text.ShouldContain("takes place on a screen");
        var cancelled = await SceneAsync();
        var form = await cancelled.Mentor.GetAsync(cancelled.Path);
        await _app.Given.CancelledAsync(cancelled.Id);
        (await cancelled.Mentor.SubmitAsync(form, cancelled.Path, ("Form.Link", Other))).Text.ShouldContain("Only a session that is on");
        var over = await SceneAsync();
        form = await over.Mentor.GetAsync(over.Path);
        _app.Clock.MoveTo(Start + Duration.FromHours(1));
        (await over.Mentor.SubmitAsync(form, over.Path, ("Form.Link", Other))).Text.ShouldContain("is not over");

        foreach (var id in new[] { zoom.Id, person.Id, cancelled.Id, over.Id })
        {
            ((await MeetingAsync(id))?.JoinAddress).ShouldNotBe(Other);
        }
    }

    [Fact]
    public async Task AnyPage_Others_IsNotFound()
    {
        var scene = await SceneAsync();
        var stranger = await _app.Given.SignInAsync(await _app.Given.MentorAsync("Eve Dropper"));

        foreach (var person in new[] { scene.Mentee, stranger })
        {
            (await person.GetAsync(scene.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.PostAsync(scene.Path, ("Form.Link", Other))).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await MeetingAsync(scene.Id))!.JoinAddress.ShouldNotBe(Other);
    }

    private async Task<Scene> SceneAsync(
        MeetingProvider provider = MeetingProvider.Room, string account = "", Func<OfferingDescription, OfferingDescription>? change = null)
    {
        var mentor = await _app.Given.MentorAsync();
        await _app.Given.MeetsAtAsync(mentor, provider, account);
        var offering = await _app.Given.OfferingAsync(mentor.Id, change: change);
        var (_, mentee) = await _app.Given.SignedInAsync();
        var done = await mentee.BookAsync(offering.Id, Start);
        return new(done.BookingId(), await _app.Given.SignInAsync(mentor), mentee);
    }

    private async Task<Meeting?> MeetingAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        return await db.Meetings.SingleOrDefaultAsync(meeting => meeting.BookingId == bookingId);
    }

    private sealed record Scene(Guid Id, Person Mentor, Person Mentee)
    {
        public string Path => $"/bookings/{Id}/meeting/link";
    }
}
