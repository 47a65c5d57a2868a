using Mentorship.Core.Bookings;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Bookings;

public sealed class HoldSessionTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 9, 0);
    private static readonly Instant Monday = Friday + Duration.FromDays(3);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_PlaceInTheDayIsTakenMeanwhile_TheHoldFromBeforeStaysWithAllItsClaims(bool sameOffering)
    {
        var given = fixture.App.Given;
        var rules = new OfferingRules { NoticeHours = 0, SessionsPerDay = 1 };
        var wanted = await given.OfferingAsync((await given.MentorAsync()).Id, rules: rules);
        var before = sameOffering ? wanted : await given.OfferingAsync((await given.MentorAsync()).Id, rules: rules);
        var (winner, loser) = (await given.UserAsync(), await given.UserAsync());
        var held = await HoldAsync(before, loser.Id, Friday);

        // Somebody has the day's only place, and nobody who only reads sees it yet.
        var first = await HoldAsync(wanted, winner.Id, Monday + Duration.FromHours(3));
        await using var db = fixture.App.CreateContext();
        await db.Bookings.Where(booking => booking.Id == first).ExecuteUpdateAsync(row => row.SetProperty(booking => booking.Status, BookingStatus.Expired));

        var (id, refusal) = await RunAsync(wanted, loser.Id, Monday);

        id.ShouldBeNull();
        refusal.ShouldBeOfType<BookingRefusal.TimeUnavailable>();
        await db.Bookings.Where(booking => booking.Id == first).ExecuteUpdateAsync(row => row.SetProperty(booking => booking.Status, BookingStatus.Held));
        (await db.Bookings.AsNoTracking().SingleAsync(booking => booking.Id == held)).Status.ShouldBe(BookingStatus.Held);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    private async Task<Guid> HoldAsync(Offering offering, Guid menteeId, Instant start) =>
        (await RunAsync(offering, menteeId, start)).BookingId.ShouldNotBeNull();

    private async Task<(Guid? BookingId, BookingRefusal? Refusal)> RunAsync(Offering offering, Guid menteeId, Instant start)
    {
        await using var scope = fixture.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HoldSession>()
            .RunAsync(new(offering.Id, menteeId, start), TestClock.Usual, CancellationToken.None);
    }
}
