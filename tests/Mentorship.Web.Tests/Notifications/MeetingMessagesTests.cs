using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Notifications;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Notifications;

/// <summary>Who is written to when a provider of meetings fails, or gives a session another link.</summary>
public sealed class MeetingMessagesTests(DatabaseFixture databases) : IAsyncLifetime
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase _database = null!;
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
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Arrange_ZoomHasAHiccup_WritesToNobody()
    {
        var (id, _) = await BookedAsync();
        _zoom.IsDown = true;
        await RunAsync();
        _zoom.IsDown = false;

        await RunWhenDueAsync(id);

        (await MessagesAsync(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Arrange_ZoomFailsUntilTheSessionIsNear_TellsTheMentorOnceAndThenOfTheRoom()
    {
        var (id, mentor) = await BookedAsync();
        _zoom.IsDown = true;
        await RunAsync();
        while (_clock.GetCurrentInstant() < Start - Duration.FromHours(1))
        {
            await RunWhenDueAsync(id);
        }

        var messages = await MessagesAsync(id);
        messages.ShouldAllBe(message => message.Kind == MessageKind.MeetingFailed && message.RecipientId == mentor);
        messages.Select(message => ((SessionFacts)MessageFacts.FromJson(message.Facts)).Meeting).ShouldBe(
        [
            new MeetingFacts("Zoom cannot be reached.", HasLink: false, IsRoomInstead: false),
            new MeetingFacts("Zoom cannot be reached.", HasLink: true, IsRoomInstead: true),
        ]);
        (await LinksInAsync(id)).ShouldBeEmpty("links are on the session's page alone");
    }

    [Fact]
    public async Task Arrange_AnotherLinkAfterAChange_TellsBoth()
    {
        var (id, _) = await BookedAsync();
        await RunAsync();
        _zoom.Delete(_zoom.Meetings[0].Id);
        await using (var db = _app.CreateContext())
        {
            (await db.Meetings.SingleAsync(meeting => meeting.BookingId == id)).Want(_clock.GetCurrentInstant());
            await db.SaveChangesAsync();
        }

        await RunAsync();

        var messages = await MessagesAsync(id);
        messages.ShouldAllBe(message => message.Kind == MessageKind.LinkChanged);
        messages.Count.ShouldBe(2);
        (await LinksInAsync(id)).ShouldBeEmpty("links are on the session's page alone");
    }

    private async Task<(Guid Booking, Guid Mentor)> BookedAsync()
    {
        var mentor = await _app.Given.MentorAsync();
        await _app.Given.MeetsAtAsync(mentor, MeetingProvider.Zoom, ZoomServer.Mentor);
        return (await _app.Given.BookedAsync(await _app.Given.OfferingAsync(mentor.Id), (await _app.Given.UserAsync()).Id, Start), mentor.Id);
    }

    private async Task RunAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArrangeMeetings>().RunAsync(100, CancellationToken.None);
    }

    private async Task RunWhenDueAsync(Guid bookingId)
    {
        await using (var db = _app.CreateContext())
        {
            _clock.MoveTo((await db.Meetings.SingleAsync(meeting => meeting.BookingId == bookingId)).DueAt!.Value);
        }

        await RunAsync();
    }

    /// <summary>Those about the place; the two that the booking makes are others' matter.</summary>
    private async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        return await db.OutboxMessages.AsNoTracking()
            .Where(message => message.BookingId == bookingId && message.Kind != MessageKind.Booked)
            .OrderBy(message => message.CreatedAt)
            .ToListAsync();
    }

    private async Task<IEnumerable<string>> LinksInAsync(Guid bookingId)
    {
        await using var db = _app.CreateContext();
        var link = (await db.Meetings.SingleAsync(meeting => meeting.BookingId == bookingId)).JoinAddress!;
        return (await MessagesAsync(bookingId)).Select(message => message.Facts).Where(facts => facts.Contains(link, StringComparison.Ordinal));
    }
}
