using System.Net;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Meetings;

/// <summary>Zoom's meetings, from booking to the end, whatever happens to Zoom, to the session and to us in between.</summary>
public sealed class ArrangeMeetingsTests(DatabaseFixture databases) : IAsyncLifetime
{
    // Wednesday 4 March 2026, 10:00 in Berlin.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);
    private static readonly Instant HourBefore = Start - Duration.FromHours(1);

    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase? _database;
    private MentorshipApp _app = null!;
    private ZoomServer _zoom = null!;

    public async ValueTask InitializeAsync()
    {
        _zoom = await ZoomServer.StartAsync(_clock);
        _database = await databases.CreateAsync();
        _app = MentorshipApp.Start(_database.Options, _clock, builder =>
        {
            foreach (var (key, value) in _zoom.Settings)
            {
                builder.UseSetting(key, value);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _zoom.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Run_Booked_IsMadeOnceAndAskedNoMore()
    {
        var id = await BookedAsync();
        _zoom.Calls.ShouldBeEmpty();

        await RunAsync();
        await RunAsync();

        var made = _zoom.Meetings.ShouldHaveSingleItem();
        var meeting = await MeetingAsync(id);
        (meeting.Status, meeting.JoinAddress, meeting.DueAt).ShouldBe((MeetingStatus.Ready, made.JoinUrl, null));
        _zoom.Calls.Count(call => call.StartsWith("POST /v2", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Run_OnFourNodesAtOnce_MakesOneForEach()
    {
        var mentor = await _app.Given.MentorAsync();
        await _app.Given.MeetsAtAsync(mentor, MeetingProvider.Zoom, ZoomServer.Mentor);
        var offering = await _app.Given.OfferingAsync(mentor.Id);
        var mentee = await _app.Given.UserAsync();
        for (var day = 0; day < 8; day++)
        {
            await _app.Given.BookedAsync(offering, mentee.Id, Start + Duration.FromDays(day));
            if (day == 0)
            {
                // So that they have a token, and do not end each other's by asking for one.
                await RunAsync();
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync())));

        _zoom.Meetings.Select(meeting => meeting.StartTime).Distinct().Count().ShouldBe(8);
        _zoom.Meetings.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Run_WhileAnotherNodeAsks_LeavesItToThat()
    {
        await BookedAsync();
        _zoom.MeanwhileNext(() => RunAsync());

        await RunAsync();

        _zoom.Meetings.ShouldHaveSingleItem();
        _zoom.Calls.Count(call => call.StartsWith("GET", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task Run_AnswerLost_FindsItAndMakesNoOther()
    {
        var id = await BookedAsync();
        _zoom.Schedule("Somebody's own");
        _zoom.CutNext();
        await RunAsync();
        (await MeetingAsync(id)).IsInTrouble.ShouldBeTrue();

        await RunAtAsync((await MeetingAsync(id)).DueAt!.Value);

        _zoom.Meetings.Count.ShouldBe(2);
        (await MeetingAsync(id)).JoinAddress.ShouldBe(_zoom.Meetings[1].JoinUrl);
    }

    [Fact]
    public async Task Run_ProcessDiedWhileItAsked_FindsItAndMakesNoOther()
    {
        var id = await BookedAsync();
        using var died = new CancellationTokenSource();
        _zoom.MeanwhileNext(died.CancelAsync);
        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(died.Token));
        await RunAsync();
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Wanted, "somebody else asks, as far as anyone knows");

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(2));

        _zoom.Meetings.ShouldHaveSingleItem();
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Ready);
    }

    [Fact]
    public async Task Run_Moved_TellsZoomTheTimeAndKeepsTheLink()
    {
        var id = await BookedAsync();
        await RunAsync();
        var link = (await MeetingAsync(id)).JoinAddress;
        await ChangeAsync(id, meeting => meeting.Want(_clock.GetCurrentInstant()), Start + Duration.FromHours(3));

        await RunAsync();

        _zoom.Meetings.ShouldHaveSingleItem().StartTime.ShouldBe("2026-03-04T12:00:00Z");
        var meeting = await MeetingAsync(id);
        (meeting.Status, meeting.JoinAddress).ShouldBe((MeetingStatus.Ready, link));
    }

    [Fact]
    public async Task Run_MovedAfterItWasDeletedAtZoom_MakesAnother()
    {
        var id = await BookedAsync();
        await RunAsync();
        var link = (await MeetingAsync(id)).JoinAddress;
        _zoom.Delete(_zoom.Meetings[0].Id);
        await ChangeAsync(id, meeting => meeting.Want(_clock.GetCurrentInstant()), Start + Duration.FromHours(3));

        await RunAsync();

        var made = _zoom.Meetings.ShouldHaveSingleItem();
        (await MeetingAsync(id)).JoinAddress.ShouldBe(made.JoinUrl);
        made.JoinUrl.ShouldNotBe(link);
    }

    [Fact]
    public async Task Run_Cancelled_RemovesIt()
    {
        var id = await BookedAsync();
        await RunAsync();
        await _app.Given.CancelledAsync(id);

        await RunAsync();

        _zoom.Meetings.ShouldBeEmpty();
        var meeting = await MeetingAsync(id);
        (meeting.Status, meeting.DueAt).ShouldBe((MeetingStatus.Removed, null));
    }

    [Fact]
    public async Task Run_CancelledAfterItWasDeletedAtZoom_IsDone()
    {
        var id = await BookedAsync();
        await RunAsync();
        _zoom.Delete(_zoom.Meetings[0].Id);
        await _app.Given.CancelledAsync(id);

        await RunAsync();

        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Removed);
    }

    [Fact]
    public async Task Run_CancelledBeforeItWasMade_MakesNone()
    {
        var id = await BookedAsync();
        await _app.Given.CancelledAsync(id);

        await RunAsync();

        _zoom.Meetings.ShouldBeEmpty();
        _zoom.Calls.ShouldNotContain(call => call.StartsWith("POST /v2", StringComparison.Ordinal));
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Removed);
    }

    [Fact]
    public async Task Run_CancelledWhileZoomIsAsked_RemovesWhatWasMade()
    {
        var id = await BookedAsync();
        _zoom.MeanwhileNext(() => _app.Given.CancelledAsync(id));

        await RunAsync();
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Unwanted);
        _zoom.Meetings.ShouldHaveSingleItem();
        await RunAsync();

        _zoom.Meetings.ShouldBeEmpty();
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Removed);
        _zoom.Calls.ShouldNotContain(call => call.StartsWith("GET", StringComparison.Ordinal), "it knows what it made");
    }

    [Fact]
    public async Task Run_CancelledWhileZoomIsAskedAndTheAnswerIsLost_RemovesWhatWasMade()
    {
        var id = await BookedAsync();
        _zoom.CutNext();
        await RunAsync();
        await _app.Given.CancelledAsync(id);

        await RunAsync();

        _zoom.Meetings.ShouldBeEmpty();
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Removed);
    }

    [Fact]
    public async Task Run_MovedWhileZoomIsAsked_IsToldTheNewTime()
    {
        var id = await BookedAsync();
        _zoom.MeanwhileNext(() => ChangeAsync(id, meeting => meeting.Want(_clock.GetCurrentInstant()), Start + Duration.FromHours(3)));

        await RunAsync();
        await RunAsync();

        _zoom.Meetings.ShouldHaveSingleItem().StartTime.ShouldBe("2026-03-04T12:00:00Z");
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Ready);
    }

    [Fact]
    public async Task Run_ZoomIsDown_TellsTheMentorAndIsMadeWhenItIsBack()
    {
        var id = await BookedAsync();
        _zoom.IsDown = true;
        await RunAsync();
        var calls = _zoom.Calls.Count;

        await RunAtAsync(TestClock.Usual + Duration.FromSeconds(119));
        _zoom.Calls.Count.ShouldBe(calls, "it waits for two minutes");
        var page = await MentorsPageAsync(id);
        page.Text.ShouldContain("The meeting could not be made yet. Zoom cannot be reached. We try again, and an hour before the start");

        _zoom.IsDown = false;
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(2));
        (await MeetingAsync(id)).Status.ShouldBe(MeetingStatus.Ready);
        (await MentorsPageAsync(id)).Text.ShouldNotContain("Zoom");
    }

    [Fact]
    public async Task Run_ZoomIsDownUntilAnHourBefore_GivesARoomAndSaysSoToTheMentorAlone()
    {
        var id = await BookedAsync();
        _zoom.IsDown = true;
        var now = TestClock.Usual;
        while (now < HourBefore)
        {
            await RunAtAsync(now);
            now = (await MeetingAsync(id)).DueAt!.Value;
        }

        now.ShouldBe(HourBefore);
        (await MeetingAsync(id)).JoinAddress.ShouldBeNull();
        await RunAtAsync(HourBefore);

        var meeting = await MeetingAsync(id);
        meeting.JoinAddress!.ShouldStartWith("https://meet.jit.si/mentorship-");
        (meeting.Status, meeting.DueAt).ShouldBe((MeetingStatus.Ready, null));
        (await MentorsPageAsync(id)).Text.ShouldContain("Zoom cannot be reached. The session has a room of ours instead.");
        (await MenteesPageAsync(id)).Text.ShouldNotContain("Zoom");
    }

    [Fact]
    public async Task Run_BookedWithinTheHourAndZoomFails_HasARoomAtOnce()
    {
        _clock.MoveTo(Start - Duration.FromMinutes(30));
        var id = await BookedAsync();
        _zoom.FailNext(HttpStatusCode.InternalServerError);

        await RunAsync();

        (await MeetingAsync(id)).JoinAddress!.ShouldStartWith("https://meet.jit.si/mentorship-");
    }

    [Fact]
    public async Task Run_OneMentorIsUnknownAtZoom_TheOthersAreMade()
    {
        var bad = await BookedAsync("nobody@example.com");
        var good = await BookedAsync();

        await RunAsync();

        (await MeetingAsync(good)).Status.ShouldBe(MeetingStatus.Ready);
        (await MentorsPageAsync(bad)).Text.ShouldContain("Zoom does not know your e-mail address there.");
    }

    [Fact]
    public async Task Run_SessionIsOver_MakesNothingAnyMore()
    {
        var id = await BookedAsync();

        await RunAtAsync(Start + Duration.FromHours(1));

        _zoom.Calls.ShouldBeEmpty();
        (await MeetingAsync(id)).DueAt.ShouldBeNull();
    }

    private async Task<Guid> BookedAsync(string account = ZoomServer.Mentor)
    {
        var mentor = await _app.Given.MentorAsync();
        await _app.Given.MeetsAtAsync(mentor, MeetingProvider.Zoom, account);
        return await _app.Given.BookedAsync(await _app.Given.OfferingAsync(mentor.Id), (await _app.Given.UserAsync()).Id, Start);
    }

    private Task RunAtAsync(Instant now)
    {
        _clock.MoveTo(now);
        return RunAsync();
    }

    private async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArrangeMeetings>().RunAsync(100, cancellationToken);
    }

    private async Task<Meeting> MeetingAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        return await db.Meetings.SingleAsync(meeting => meeting.BookingId == bookingId);
    }

    private async Task ChangeAsync(Guid bookingId, Action<Meeting> deed, Instant startsAt)
    {
        await using var db = _app.CreateContext();
        await db.Bookings.Where(booking => booking.Id == bookingId).ExecuteUpdateAsync(row => row
            .SetProperty(booking => booking.StartsAt, startsAt)
            .SetProperty(booking => booking.EndsAt, startsAt + Duration.FromHours(1)));
        deed(await db.Meetings.SingleAsync(meeting => meeting.BookingId == bookingId));
        await db.SaveChangesAsync();
    }

    private async Task<Page> MentorsPageAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        var mentor = await db.Bookings.Where(booking => booking.Id == bookingId).Select(booking => booking.Mentor.User).SingleAsync();
        return await (await _app.Given.SignInAsync(mentor)).GetAsync($"/bookings/{bookingId}");
    }

    private async Task<Page> MenteesPageAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        var mentee = await db.Bookings.Where(booking => booking.Id == bookingId).Select(booking => booking.Mentee).SingleAsync();
        return await (await _app.Given.SignInAsync(mentee)).GetAsync($"/bookings/{bookingId}");
    }
}
