using System.Net;
using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Common;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings.Meetings;

/// <summary>What we say to Zoom and understand of it, over HTTP, against a server that speaks its API.</summary>
public sealed class ZoomHostTests : IAsyncLifetime
{
    private static readonly Guid BookingId = Guid.Parse("019cadc0-0000-7000-8000-000000000001");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    private readonly TestClock _clock = new(TestClock.Usual);
    private ZoomServer _zoom = null!;
    private ServiceProvider _services = null!;

    private IMeetingHost Host => _services.GetRequiredService<IMeetingHost>();

    public async ValueTask InitializeAsync()
    {
        _zoom = await ZoomServer.StartAsync(_clock);
        _services = Services(_zoom.Settings, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _zoom.DisposeAsync();
    }

    [Fact]
    public async Task Create_Session_IsScheduledSoThatBothCanComeInAlone()
    {
        var made = await CreateAsync();

        var meeting = _zoom.Meetings.ShouldHaveSingleItem();
        made.ShouldBe(new(meeting.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), new(meeting.JoinUrl)));
        (meeting.Host, meeting.Topic, meeting.StartTime, meeting.Duration).ShouldBe((ZoomServer.Mentor, "Engines, “and” <looms>", "2026-03-04T09:00:00Z", 60));
        meeting.Body.GetProperty("timezone").GetString().ShouldBe("UTC");
        var settings = meeting.Body.GetProperty("settings");
        settings.GetProperty("join_before_host").GetBoolean().ShouldBeTrue();
        settings.GetProperty("waiting_room").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Update_Meeting_HasTheNewTimeAndItsLink()
    {
        var made = await CreateAsync();

        var moved = await Host.UpdateAsync(made.ExternalId, Request(Start + Duration.FromHours(25)), CancellationToken.None);

        moved.ShouldBe(made);
        _zoom.Meetings.ShouldHaveSingleItem().StartTime.ShouldBe("2026-03-05T10:00:00Z");
    }

    [Fact]
    public async Task Update_DeletedAtZoom_MakesAnother()
    {
        var made = await CreateAsync();
        _zoom.Delete(_zoom.Meetings[0].Id);

        var again = await Host.UpdateAsync(made.ExternalId, Request(), CancellationToken.None);

        again.ExternalId.ShouldNotBe(made.ExternalId);
        _zoom.Meetings.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Delete_Meeting_IsGoneAndGoneIsAsGood()
    {
        var made = await CreateAsync();
        _zoom.Schedule("Somebody's own");

        await Host.DeleteAsync(made.ExternalId, CancellationToken.None);
        await Host.DeleteAsync(made.ExternalId, CancellationToken.None);

        _zoom.Meetings.ShouldHaveSingleItem().Topic.ShouldBe("Somebody's own");
        _zoom.Calls[^1].ShouldEndWith("?schedule_for_reminder=false&cancel_meeting_reminder=false");
    }

    [Fact]
    public async Task Find_OnTheThirdPage_IsFound()
    {
        _zoom.PageSize = 2;
        for (var number = 0; number < 4; number++)
        {
            _zoom.Schedule($"Somebody's own {number}");
        }

        var made = await CreateAsync();

        (await Host.FindAsync(ZoomServer.Mentor, BookingId, CancellationToken.None)).ShouldBe(made);
        _zoom.Calls.Count(call => call.StartsWith("GET", StringComparison.Ordinal)).ShouldBe(3);
        (await Host.FindAsync(ZoomServer.Mentor, Ids.New(TestClock.Usual), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_NobodyOfThatName_IsNothing() =>
        (await Host.FindAsync("nobody@example.com", BookingId, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task Token_AnHour_IsAskedForOnceAndAnewBeforeItEnds()
    {
        var made = await CreateAsync();
        await Host.UpdateAsync(made.ExternalId, Request(), CancellationToken.None);
        Tokens().ShouldBe(1);

        _clock.MoveTo(TestClock.Usual + Duration.FromMinutes(58));
        await Host.DeleteAsync(made.ExternalId, CancellationToken.None);

        Tokens().ShouldBe(2);
        _zoom.Calls[^1].ShouldStartWith("DELETE");
        _zoom.Meetings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Token_AnotherProcessGotOne_IsAskedForAnewAndNobodyNotices()
    {
        await CreateAsync();
        _zoom.GrantAnother();

        await CreateAsync();

        _zoom.Meetings.Count.ShouldBe(2);
        Tokens().ShouldBe(2);
    }

    [Fact]
    public async Task Token_RefusedAgainAndAgain_IsToldAfterTheSecond()
    {
        await CreateAsync();
        _zoom.FailNext(HttpStatusCode.Unauthorized);
        _zoom.FailNext(HttpStatusCode.Unauthorized);

        (await TroubleAsync(() => CreateAsync())).ShouldBe("Zoom does not let us make meetings.");
        Tokens().ShouldBe(2);
    }

    [Theory]
    [InlineData("ClientSecret")]
    [InlineData("AccountId")]
    public async Task Token_WrongSetting_IsToldWithoutIt(string key)
    {
        await using var services = Services(new Dictionary<string, string>(_zoom.Settings) { [$"Meetings:Zoom:{key}"] = "wrong" });

        (await TroubleAsync(() => services.GetRequiredService<IMeetingHost>().CreateAsync(Request(), CancellationToken.None)))
            .ShouldBe("Zoom does not let us in.");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("""{"id":"eighty"}""")]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":1,"join_url":"http://zoom.us/j/1"}""")]
    [InlineData("""{"id":1,"join_url":"javascript:alert(1)"}""")]
    public async Task Create_AnswerIsNoMeeting_IsTold(string body)
    {
        _zoom.AnswerNext(body);

        (await TroubleAsync(() => CreateAsync())).ShouldStartWith("Zoom answered with something ");
    }

    [Fact]
    public async Task Create_NoSuchUser_SaysWhatToMend() =>
        (await TroubleAsync(() => Host.CreateAsync(Request() with { Account = "nobody@example.com" }, CancellationToken.None)))
            .ShouldBe("Zoom does not know your e-mail address there.");

    [Fact]
    public async Task Create_AddressThatIsAPath_StaysOneUser()
    {
        (await TroubleAsync(() => Host.CreateAsync(Request() with { Account = "../../users/x@y.example" }, CancellationToken.None)))
            .ShouldBe("Zoom does not know your e-mail address there.");
        _zoom.Calls[^1].ShouldContain("/v2/users/..%2F..%2Fusers%2Fx@y.example/meetings");
    }

    [Fact]
    public async Task Create_TooManyThatDay_IsTold()
    {
        _zoom.RefuseNext();

        (await TroubleAsync(() => CreateAsync())).ShouldBe("Zoom takes no more meetings from you for now.");
    }

    [Fact]
    public async Task Create_ServerFails_IsToldWithTheStatus()
    {
        _zoom.FailNext(HttpStatusCode.BadGateway);

        (await TroubleAsync(() => CreateAsync())).ShouldBe("Zoom answered 502.");
    }

    [Fact]
    public async Task Create_Away_IsTold()
    {
        _zoom.IsDown = true;

        (await TroubleAsync(() => CreateAsync())).ShouldBe("Zoom cannot be reached.");
    }

    [Fact]
    public async Task Create_Slow_IsToldAndTheNextIsNot()
    {
        await CreateAsync();
        _zoom.SlowNext(TimeSpan.FromMinutes(1));

        (await TroubleAsync(() => CreateAsync())).ShouldBe("Zoom takes too long to answer.");
        await CreateAsync();
    }

    [Fact]
    public async Task Create_AnswerLost_IsFound()
    {
        _zoom.CutNext();
        (await TroubleAsync(() => CreateAsync())).ShouldBe("Zoom cannot be reached.");

        var found = await Host.FindAsync(ZoomServer.Mentor, BookingId, CancellationToken.None);

        found!.JoinAddress.AbsoluteUri.ShouldBe(_zoom.Meetings.ShouldHaveSingleItem().JoinUrl);
    }

    [Fact]
    public async Task Create_NotSetUp_IsTold()
    {
        await using var services = Services(new Dictionary<string, string>());

        (await TroubleAsync(() => services.GetRequiredService<IMeetingHost>().CreateAsync(Request(), CancellationToken.None)))
            .ShouldBe("Zoom is not set up on this site.");
    }

    [Theory]
    [InlineData("Meetings:Rooms", "http://meet.example.com/")]
    [InlineData("Meetings:Rooms", "https://meet.example.com/rooms")]
    [InlineData("Meetings:Zoom:ClientSecret", "")]
    [InlineData("Meetings:Zoom:ClientId", "")]
    [InlineData("Meetings:Zoom:AccountId", "")]
    [InlineData("Meetings:Zoom:ApiAddress", "https://api.zoom.us/v2")]
    public void AddMeetings_SetUpByHalf_DoesNotStart(string key, string value) => Should.Throw<InvalidOperationException>(
        () => Services(new Dictionary<string, string>(_zoom.Settings) { [key] = value })).Message.ShouldStartWith("Meetings:");

    private static ServiceProvider Services(IReadOnlyDictionary<string, string> settings, IClock? clock = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? new TestClock(TestClock.Usual)).AddMeetings(configuration);
        services.AddHttpClient(nameof(IMeetingHost)).ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(5));
        return services.BuildServiceProvider();
    }

    private static MeetingRequest Request(Instant? start = null) =>
        new(BookingId, ZoomServer.Mentor, "Engines, “and” <looms>", TimeRange.Of(start ?? Start, 60));

    private static async Task<string> TroubleAsync(Func<Task> deed) => (await Should.ThrowAsync<MeetingHostException>(deed)).Message;

    private Task<HostedMeeting> CreateAsync() => Host.CreateAsync(Request(), CancellationToken.None);

    private int Tokens() => _zoom.Calls.Count(call => call == "POST /oauth/token");
}
