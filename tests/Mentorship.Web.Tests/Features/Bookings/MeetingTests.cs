using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Bookings;

/// <summary>Joining a session. These move the clock, so they have an application to themselves.</summary>
public sealed class MeetingTests : IClassFixture<AppFixture>
{
    private const string OwnLink = "https://meet.example.com/charles?pwd=secret";

    // Wednesday 4 March 2026, 10:00 in Berlin, 9:00 in London.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);
    private static readonly Instant Opens = Start - Duration.FromMinutes(15);
    private static readonly Instant End = Start + Duration.FromHours(1);
    private static readonly Duration Second = Duration.FromSeconds(1);

    private readonly MentorshipApp _app;

    public MeetingTests(AppFixture fixture)
    {
        _app = fixture.App;
        _app.Clock.MoveTo(TestClock.Usual);
    }

    [Fact]
    public async Task Book_UsualMentor_HasARoomOfItsOwn()
    {
        var one = await BookedAsync();
        var other = await BookedAsync();

        var (a, b) = ((await MeetingAsync(one.Id))!, (await MeetingAsync(other.Id))!);

        a.JoinAddress!.ShouldMatch("^https://meet\\.jit\\.si/mentorship-[a-z2-7]{26}$");
        b.JoinAddress.ShouldNotBe(a.JoinAddress);
        (a.Provider, a.Status, a.DueAt).ShouldBe((MeetingProvider.Room, MeetingStatus.Ready, null));
    }

    [Fact]
    public async Task Approve_Request_HasARoomFromThenOn()
    {
        var session = await BookedAsync(change: description => description with { Mode = BookingMode.Request });
        (await MeetingAsync(session.Id)).ShouldBeNull();

        await session.Mentor.PostAsync($"/bookings/{session.Id}/approval");

        (await MeetingAsync(session.Id))!.JoinAddress!.ShouldStartWith("https://");
    }

    [Fact]
    public async Task Book_OwnLink_StaysTheLinkThatWasAgreedOn()
    {
        var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
        await _app.Given.MeetsAtAsync(session.MentorUser, MeetingProvider.Room, "");
        _app.Clock.MoveTo(Start);

        var page = await JoinAsync(session.Mentee, session.Id);

        LinkOf(page).ShouldBe(OwnLink);
        page.Text.ShouldContain("It opens at meet.example.com, in a new tab.");
    }

    [Fact]
    public async Task Cancel_Room_IsRemoved()
    {
        var session = await BookedAsync();

        await _app.Given.CancelledAsync(session.Id);

        (await MeetingAsync(session.Id))!.Status.ShouldBe(MeetingStatus.Removed);
    }

    [Fact]
    public async Task Join_ASecondBeforeItOpens_IsRefusedAndTheLinkIsNowhere()
    {
        var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
        _app.Clock.MoveTo(Opens - Second);

        foreach (var person in new[] { session.Mentor, session.Mentee })
        {
            var page = await person.GetAsync($"/bookings/{session.Id}");
            page.Document.QuerySelector("form[action$=attendance]").ShouldBeNull();
            var refused = await JoinAsync(person, session.Id);
            refused.Path.ShouldBe($"/bookings/{session.Id}");
            refused.Text.ShouldContain("You cannot join now. You can from 15 minutes before the start until the end, while the session is on.");
            foreach (var path in new[] { $"/bookings/{session.Id}/meeting", $"/bookings/{session.Id}", "/bookings", "/mentor/bookings", $"/bookings/{session.Id}/done" })
            {
                (await person.GetAsync(path)).Document.DocumentElement.OuterHtml.ShouldNotContain("meet.example.com", Case.Insensitive, path);
            }
        }

        (await StatusAsync(session.Id)).ShouldBe(BookingStatus.Confirmed);
        (await session.Mentee.GetAsync($"/bookings/{session.Id}")).Text.ShouldContain("You can join here from Wed 4 Mar, 08:45 London (GMT+0).");
    }

    [Fact]
    public async Task Join_TheSecondItOpens_StartsItForBoth()
    {
        var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
        _app.Clock.MoveTo(Opens);
        (await session.Mentor.GetAsync($"/bookings/{session.Id}/meeting")).Path.ShouldBe($"/bookings/{session.Id}", "nobody has joined");

        var first = await session.Mentee.SubmitAsync(await session.Mentee.GetAsync($"/bookings/{session.Id}"), $"/bookings/{session.Id}/attendance");

        first.Path.ShouldBe($"/bookings/{session.Id}/meeting");
        LinkOf(first).ShouldBe(OwnLink);
        (await StatusAsync(session.Id)).ShouldBe(BookingStatus.InProgress);
        LinkOf(await JoinAsync(session.Mentor, session.Id)).ShouldBe(OwnLink);
        LinkOf(await session.Mentor.GetAsync($"/bookings/{session.Id}/meeting")).ShouldBe(OwnLink);
        (await session.Mentor.GetAsync($"/bookings/{session.Id}")).Document.DocumentElement.OuterHtml.ShouldNotContain("meet.example.com");
    }

    [Fact]
    public async Task Join_TheLastSecondAndTheEnd_IsOpenAndClosed()
    {
        var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
        _app.Clock.MoveTo(End - Second);
        LinkOf(await JoinAsync(session.Mentee, session.Id)).ShouldBe(OwnLink);

        _app.Clock.MoveTo(End);

        (await JoinAsync(session.Mentee, session.Id)).Path.ShouldBe($"/bookings/{session.Id}");
        var page = await session.Mentee.GetAsync($"/bookings/{session.Id}/meeting");
        page.Path.ShouldBe($"/bookings/{session.Id}");
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("meet.example.com");
        page.Document.QuerySelector("form[action$=attendance]").ShouldBeNull();
    }

    [Fact]
    public async Task Join_BothAtOnce_BothAreInAndItBeganOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            _app.Clock.MoveTo(TestClock.Usual);
            var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
            _app.Clock.MoveTo(Start);

            var pages = await Task.WhenAll(JoinAsync(session.Mentor, session.Id), JoinAsync(session.Mentee, session.Id));

            pages.Select(page => page.Path).ShouldAllBe(path => path == $"/bookings/{session.Id}/meeting");
            await using var db = _app.CreateContext();
            (await db.BookingEvents.CountAsync(line => line.BookingId == session.Id && line.Kind == BookingEventKind.Started)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Join_SomebodyElse_IsNotFound()
    {
        var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
        _app.Clock.MoveTo(Start);
        await JoinAsync(session.Mentee, session.Id);

        foreach (var person in new[] { (await _app.Given.SignedInAsync("Eve Dropper")).Person, await _app.Given.SignInAsync(await _app.Given.MentorAsync("Mallory")), (await _app.Given.AdminAsync()).Person })
        {
            (await JoinAsync(person, session.Id)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await person.GetAsync($"/bookings/{session.Id}/meeting")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        using var stranger = _app.Visitor();
        (await stranger.GetAsync($"/bookings/{session.Id}/meeting")).Path.ShouldBe("/account/sign-in");
        (await JoinAsync(stranger, session.Id)).Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Join_Pending_IsRefused()
    {
        _app.Clock.MoveTo(Start - Duration.FromHours(1));
        var session = await BookedAsync(change: description => description with { Mode = BookingMode.Request });
        _app.Clock.MoveTo(Opens);

        var page = await JoinAsync(session.Mentee, session.Id);

        page.Text.ShouldContain("You cannot join now.");
        (await StatusAsync(session.Id)).ShouldBe(BookingStatus.Pending);
        (await session.Mentee.GetAsync("/bookings")).Document.QuerySelector("form[action$=attendance]").ShouldBeNull();
    }

    [Fact]
    public async Task Join_Cancelled_IsRefused()
    {
        var session = await BookedAsync(MeetingProvider.OwnLink, OwnLink);
        await _app.Given.CancelledAsync(session.Id);
        _app.Clock.MoveTo(Start);

        (await JoinAsync(session.Mentee, session.Id)).Text.ShouldContain("You cannot join now.");
        (await session.Mentee.GetAsync($"/bookings/{session.Id}/meeting")).Document.DocumentElement.OuterHtml.ShouldNotContain("meet.example.com");
    }

    [Fact]
    public async Task List_WhileItIsOpen_HasAButtonToJoin()
    {
        var session = await BookedAsync();
        _app.Clock.MoveTo(Opens - Second);
        (await session.Mentee.GetAsync("/bookings")).Document.QuerySelector("form[action$=attendance]").ShouldBeNull();

        _app.Clock.MoveTo(Opens);
        foreach (var (person, list) in new[] { (session.Mentee, "/bookings"), (session.Mentor, "/mentor/bookings") })
        {
            (await person.SubmitAsync(await person.GetAsync(list), $"/bookings/{session.Id}/attendance")).TextsOf("h1").ShouldBe(["The session has begun"]);
        }

        _app.Clock.MoveTo(End);
        (await session.Mentee.GetAsync("/bookings")).Document.QuerySelector("form[action$=attendance]").ShouldBeNull();
    }

    [Fact]
    public async Task Join_InPerson_ShowsThePlaceAndHasNoLink()
    {
        var session = await BookedAsync(change: description => description with { MeetingTypes = MeetingTypes.InPerson, Place = "Analytical House, London" });
        (await MeetingAsync(session.Id)).ShouldBeNull();
        _app.Clock.MoveTo(Opens);
        var page = await session.Mentor.GetAsync($"/bookings/{session.Id}");
        page.Text.ShouldContain("In person: Analytical House, London");
        page.TextsOf("form[action$=attendance] button").ShouldBe(["I am here"]);

        var inside = await session.Mentor.SubmitAsync(page, $"/bookings/{session.Id}/attendance");

        inside.Text.ShouldContain("You meet in person: Analytical House, London.");
        inside.Document.QuerySelector("main a[target=_blank]").ShouldBeNull();
        (await StatusAsync(session.Id)).ShouldBe(BookingStatus.InProgress);
    }

    [Fact]
    public async Task Show_Confirmed_ReadsThePlaceWithOneQuery()
    {
        var session = await BookedAsync();
        var confirmed = await QueriesAsync();
        await _app.Given.CancelledAsync(session.Id);

        (await QueriesAsync()).ShouldBe(confirmed - 1);

        async Task<long> QueriesAsync()
        {
            var before = _app.Commands.Count;
            await session.Mentee.GetAsync($"/bookings/{session.Id}");
            return _app.Commands.Count - before;
        }
    }

    private static string LinkOf(Page page) => page.Element("main a[target=_blank]").GetAttribute("href")!;

    private static Task<Page> JoinAsync(Person person, Guid bookingId) => person.PostAsync($"/bookings/{bookingId}/attendance");

    private async Task<Session> BookedAsync(
        MeetingProvider provider = MeetingProvider.Room, string account = "", Func<OfferingDescription, OfferingDescription>? change = null)
    {
        var mentor = await _app.Given.MentorAsync();
        await _app.Given.MeetsAtAsync(mentor, provider, account);
        var offering = await _app.Given.OfferingAsync(mentor.Id, change: change);
        var (_, mentee) = await _app.Given.SignedInAsync();
        var done = await mentee.BookAsync(offering.Id, Start);
        return new(done.BookingId(), mentor, await _app.Given.SignInAsync(mentor), mentee);
    }

    private async Task<Meeting?> MeetingAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        return await db.Meetings.SingleOrDefaultAsync(meeting => meeting.BookingId == bookingId);
    }

    private async Task<BookingStatus> StatusAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        return (await db.Bookings.SingleAsync(booking => booking.Id == bookingId)).Status;
    }

    private sealed record Session(Guid Id, User MentorUser, Person Mentor, Person Mentee);
}
