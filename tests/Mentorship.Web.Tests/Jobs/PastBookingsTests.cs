using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Notifications;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>What jobs do about sessions that are over.</summary>
public sealed class PastBookingsTests(DatabaseFixture databases) : IAsyncLifetime
{
    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);
    private static readonly Instant Due = Ten + Duration.FromHours(3);

    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase _database = null!;
    private MentorshipApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        _app = MentorshipApp.Start(_database.Options, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task CompleteDue_TwoHoursAfterTheEnd_CompletesOnceAndReleasesTheShare()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id, price: new(500_00, Currencies.Usd));
        var id = await _app.Given.PaidAsync(offering, (await _app.Given.UserAsync()).Id, Ten);

        _clock.MoveTo(Due - Duration.FromSeconds(1));
        await RunAsync<CompleteDueBookings>();
        (await StatusAsync(id)).ShouldBe(BookingStatus.Confirmed);

        // Down until Thursday, and then run by two nodes at once, twice.
        _clock.MoveTo(Due + Duration.FromDays(2));
        await Task.WhenAll(RunAsync<CompleteDueBookings>(), RunAsync<CompleteDueBookings>());
        await RunAsync<CompleteDueBookings>();

        await using var db = _app.CreateContext();
        (await StatusAsync(id)).ShouldBe(BookingStatus.Completed);
        (await db.BookingEvents.SingleAsync(line => line.BookingId == id && line.Kind == BookingEventKind.Completed)).ActorId.ShouldBeNull();
        (await db.OutboxMessages.CountAsync(message => message.BookingId == id && message.Kind == MessageKind.Completed)).ShouldBe(1);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CompleteDue_CancelledOrComing_LeavesThem()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);
        var mentee = (await _app.Given.UserAsync()).Id;
        var cancelled = await _app.Given.BookedAsync(offering, mentee, Ten);
        await _app.Given.CancelledAsync(cancelled);
        var coming = await _app.Given.BookedAsync(offering, mentee, Ten + Duration.FromDays(1));

        _clock.MoveTo(Due + Duration.FromHours(1));
        await RunAsync<CompleteDueBookings>();

        (await StatusAsync(cancelled)).ShouldBe(BookingStatus.Cancelled);
        (await StatusAsync(coming)).ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task ClearThePast_Run_RemovesOldClaimsAndOldMailAndNothingElse()
    {
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id);
        var mentee = (await _app.Given.UserAsync()).Id;
        var old = await _app.Given.BookedAsync(offering, mentee, Ten);
        var newer = await _app.Given.BookedAsync(offering, mentee, Ten + Duration.FromDays(20));
        await using var db = _app.CreateContext();
        await db.OutboxMessages.ExecuteUpdateAsync(row => row.SetProperty(message => message.Status, OutboxStatus.Sent));
        await db.OutboxMessages.Where(message => message.BookingId == newer)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.Status, OutboxStatus.Waiting));

        _clock.MoveTo(Ten + ClearClaims.KeptFor + Duration.FromDays(1));
        await RunAsync<ClearThePast>();
        await RunAsync<ClearThePast>();

        (await ClaimsAsync(db, old)).ShouldBe(0);
        (await ClaimsAsync(db, newer)).ShouldBeGreaterThan(1);
        (await db.OutboxMessages.CountAsync(message => message.BookingId == old)).ShouldBe(2);

        _clock.MoveTo(TestClock.Usual + ClearMessages.SentKeptFor + Duration.FromDays(1));
        await RunAsync<ClearThePast>();

        (await db.OutboxMessages.Select(message => message.BookingId).Distinct().ToListAsync()).ShouldBe([newer]);
    }

    private static async Task<int> ClaimsAsync(MentorshipDbContext db, Guid bookingId) =>
        await db.SlotClaims.CountAsync(claim => claim.BookingId == bookingId) + await db.DayClaims.CountAsync(claim => claim.BookingId == bookingId);

    private async Task RunAsync<TWork>()
        where TWork : IJobWork
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TWork>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    private async Task<BookingStatus> StatusAsync(Guid id)
    {
        await using var db = _app.CreateContext();
        return await db.Bookings.Where(booking => booking.Id == id).Select(booking => booking.Status).SingleAsync();
    }
}
