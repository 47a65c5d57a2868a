using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>The job that ends what nobody answered: early, once, twice and on two nodes at once.</summary>
public sealed class ExpireMovesTests(TwoApps apps) : IClassFixture<TwoApps>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 11, 9, 0);

    [Fact]
    public async Task Run_BeforeItIsDue_LeavesItOpen()
    {
        var id = await AskedAsync(Start);
        apps.Clock.MoveTo(TestClock.Usual + Duration.FromHours(48) - Duration.FromSeconds(1));

        await RunAsync(apps.First);

        (await RequestAsync(id)).Status.ShouldBe(RescheduleStatus.Open);
    }

    [Fact]
    public async Task Run_TwiceAndOnTwoNodesAtOnce_EndsItOnce()
    {
        var ids = new List<Guid>();
        for (var day = 1; day <= 5; day++)
        {
            ids.Add(await AskedAsync(Start + Duration.FromDays(day)));
        }

        apps.Clock.MoveTo(TestClock.Usual + Duration.FromHours(48));
        await Task.WhenAll(RunAsync(apps.First), RunAsync(apps.Second));
        await RunAsync(apps.First);

        await using var db = apps.First.CreateContext();
        foreach (var id in ids)
        {
            (await RequestAsync(id)).Status.ShouldBe(RescheduleStatus.Expired);
            (await db.BookingEvents.CountAsync(line => line.BookingId == id && line.Kind == BookingEventKind.MoveExpired)).ShouldBe(1);
        }

        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    private async Task<Guid> AskedAsync(Instant start)
    {
        apps.Clock.MoveTo(TestClock.Usual);
        var offering = await apps.First.Given.OfferingAsync((await apps.First.Given.MentorAsync()).Id);
        var id = await apps.First.Given.BookedAsync(offering, (await apps.First.Given.UserAsync()).Id, start);
        await apps.First.Given.AskedToMoveAsync(id, Party.Mentee, start + Duration.FromDays(1));
        return id;
    }

    private static async Task RunAsync(MentorshipApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ExpireDueBookings>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    private async Task<RescheduleRequest> RequestAsync(Guid bookingId)
    {
        await using var db = apps.First.CreateContext();
        return await db.RescheduleRequests.AsNoTracking().SingleAsync(request => request.BookingId == bookingId);
    }
}
