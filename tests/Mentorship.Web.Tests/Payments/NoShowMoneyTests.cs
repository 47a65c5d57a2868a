using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

/// <summary>What becomes of the money of sessions to which somebody is said not to have come.</summary>
public sealed class NoShowMoneyTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Money Price = new(12_51, Currencies.Usd);

    private readonly MentorshipApp _app = fixture.App;
    private Guid _adminId;

    private Instant Now => _app.Clock.GetCurrentInstant();

    [Fact]
    public async Task Report_OfTheMentor_WaitsSeventyTwoHoursAndThenGivesEverythingBackOnce()
    {
        var id = await NoShowAsync(Party.Mentor);
        await ExpectAsync(id, refunded: 0, pending: 8_76, available: 0);

        Pass(Booking.DisputeFor - Duration.FromSeconds(1));
        await RunAsync<SettleDueNoShows>();
        await ExpectAsync(id, refunded: 0, pending: 8_76, available: 0);

        Pass(Duration.FromSeconds(1));
        await Task.WhenAll(RunAsync<SettleDueNoShows>(), RunAsync<SettleDueNoShows>());
        await RunAsync<SettleDueNoShows>();
        await RunAsync<SendDueRefunds>();
        await ExpectAsync(id, refunded: 12_51, pending: 0, available: 0);
    }

    [Fact]
    public async Task Uphold_OfTheMentor_GivesEverythingBackAtOnce()
    {
        var id = await NoShowAsync(Party.Mentor);
        (await DoAsync<ConductSession, NoShowRefusal?>(conduct => conduct.DisputeNoShowAsync(id, Party.Mentor, "I was there all the time.", Now, default))).ShouldBeNull();
        Pass(Duration.FromDays(10));
        await RunAsync<SettleDueNoShows>();
        await ExpectAsync(id, refunded: 0, pending: 8_76, available: 0);

        (await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.UpholdNoShowAsync(id, _adminId, "Nobody joined.", Now, default))).ShouldBeNull();

        await ExpectAsync(id, refunded: 12_51, pending: 0, available: 0);
    }

    [Fact]
    public async Task Overturn_OfTheMentor_GivesTheMentorTheShare()
    {
        var id = await NoShowAsync(Party.Mentor);
        await DoAsync<ConductSession, NoShowRefusal?>(conduct => conduct.DisputeNoShowAsync(id, Party.Mentor, "I was there all the time.", Now, default));

        (await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.OverturnNoShowAsync(id, _adminId, "Both joined.", Now, default))).ShouldBeNull();

        await ExpectAsync(id, refunded: 0, pending: 0, available: 8_76);
    }

    [Fact]
    public async Task Report_OfTheMentee_GivesTheMentorTheShareAtOnceWhateverIsFound()
    {
        var id = await NoShowAsync(Party.Mentee);
        await ExpectAsync(id, refunded: 0, pending: 0, available: 8_76);

        await DoAsync<ConductSession, NoShowRefusal?>(conduct => conduct.DisputeNoShowAsync(id, Party.Mentee, "I was there all the time.", Now, default));
        await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.OverturnNoShowAsync(id, _adminId, "Both joined.", Now, default));

        await ExpectAsync(id, refunded: 0, pending: 0, available: 8_76);
    }

    [Fact]
    public async Task Report_OfTheMentorOfAnIncludedSession_GivesItBackAtOnceAndForGood()
    {
        var offering = await _app.Given.IncludedOfferingAsync((await _app.Given.MentorAsync()).Id);
        var mentee = await _app.Given.UserAsync();
        await _app.Given.MembershipAsync(mentee.Id, weeklyLimit: 1);
        await SetAdminAsync();
        var start = Now + Duration.FromDays(1);
        var id = await _app.Given.BookedAsync(offering, mentee.Id, Noon(start));
        Pass(Noon(start) + Booking.NoShowAfter - Now);
        await DoAsync<ConductSession, bool>(conduct => conduct.ReportNoShowAsync(id, Party.Mentor, Now, default));
        await using var db = _app.CreateContext();
        (await db.AllowanceClaims.AnyAsync(claim => claim.BookingId == id)).ShouldBeFalse();

        await DoAsync<ConductSession, NoShowRefusal?>(conduct => conduct.DisputeNoShowAsync(id, Party.Mentor, "I was there all the time.", Now, default));
        await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.OverturnNoShowAsync(id, _adminId, "Both joined.", Now, default));

        (await db.AllowanceClaims.AnyAsync(claim => claim.BookingId == id)).ShouldBeFalse();
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task AnyHistory_OfReportsDisputesDecisionsAndMoney_AddsUpAfterEachStep(int seed)
    {
#pragma warning disable CA5394 // Looks like chance and is the same every time.
        var random = new Random(seed);
        var id = await PaidAsync();
        var done = new List<string>();
        for (var step = 0; step < 12; step++)
        {
            done.Add(await StepAsync(id, random.Next(10), random));
            await using var db = _app.CreateContext();
            (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty(string.Join(", ", done));
        }

        // Whatever is still open comes to its end.
        Pass(Booking.DisputeFor);
        await RunAsync<SettleDueNoShows>();
        await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.UpholdNoShowAsync(id, _adminId, "Nobody joined.", Now, default));
        await RunAsync<CompleteDueBookings>();
        await RunAsync<SendDueRefunds>();
        await using var end = _app.CreateContext();
        (await DatabaseCheck.FindFaultsAsync(end)).ShouldBeEmpty(string.Join(", ", done));
        (await end.Bookings.SingleAsync(booking => booking.Id == id)).IsMentorsNoShowOpen.ShouldBeFalse();
        (await end.Refunds.Where(refund => refund.Payment.BookingId == id).ToListAsync()).ShouldAllBe(refund => refund.Status == RefundStatus.Done);
    }

    private async Task<string> StepAsync(Guid id, int deed, Random random)
    {
        Pass(Duration.FromHours(random.Next(0, 4) == 0 ? 40 : 0));
        object? answer = deed switch
        {
            0 => await DoAsync<ConductSession, bool>(conduct => conduct.CompleteAsync(id, null, Now, default)),
            1 or 2 => await DoAsync<ConductSession, bool>(conduct => conduct.ReportNoShowAsync(id, Party.Mentor, Now, default)),
            3 => await DoAsync<ConductSession, bool>(conduct => conduct.ReportNoShowAsync(id, Party.Mentee, Now, default)),
            4 => await DoAsync<ConductSession, NoShowRefusal?>(conduct => conduct.DisputeNoShowAsync(id, Party.Mentor, "I was there all the time.", Now, default)),
            5 => await DoAsync<ConductSession, NoShowRefusal?>(conduct => conduct.DisputeNoShowAsync(id, Party.Mentee, "I was there all the time.", Now, default)),
            6 => await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.UpholdNoShowAsync(id, _adminId, "Nobody joined.", Now, default)),
            7 => await DoAsync<SettleBooking, NoShowRefusal?>(settle => settle.OverturnNoShowAsync(id, _adminId, "Both joined.", Now, default)),
            8 => await DoAsync<SettleBooking, bool>(settle => settle.GiveBackAsync(id, new(random.Next(1, 8_00), Currencies.Usd), _adminId, "For the trouble.", Now, default)),
            _ => await JobsAsync(),
        };
        return $"{deed}: {answer ?? "done"}";
    }

    private async Task<object?> JobsAsync()
    {
        await RunAsync<SettleDueNoShows>();
        await RunAsync<SendDueRefunds>();
        return null;
    }
#pragma warning restore CA5394

    private async Task ExpectAsync(Guid id, long refunded, long pending, long available)
    {
        await using var db = _app.CreateContext();
        (await db.Refunds.Where(refund => refund.Payment.BookingId == id).SumAsync(refund => refund.AmountMinorUnits)).ShouldBe(refunded);
        var ledger = await db.LedgerEntries.Where(entry => entry.BookingId == id).ToListAsync();
        ledger.Where(entry => entry.Account == LedgerAccount.MentorPending).Sum(entry => entry.AmountMinorUnits).ShouldBe(pending);
        ledger.Where(entry => entry.Account == LedgerAccount.MentorAvailable).Sum(entry => entry.AmountMinorUnits).ShouldBe(available);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    /// <summary>A paid session that began a quarter of an hour ago.</summary>
    private async Task<Guid> PaidAsync()
    {
        await SetAdminAsync();
        var offering = await _app.Given.OfferingAsync((await _app.Given.MentorAsync()).Id, price: Price);
        var start = Noon(Now + Duration.FromDays(1));
        var id = await _app.Given.PaidAsync(offering, (await _app.Given.UserAsync()).Id, start);
        Pass(start + Duration.FromMinutes(15) - Now);
        return id;
    }

    private async Task<Guid> NoShowAsync(Party absent)
    {
        var id = await PaidAsync();
        (await DoAsync<ConductSession, bool>(conduct => conduct.ReportNoShowAsync(id, absent, Now, default))).ShouldBeTrue();
        return id;
    }

    private async Task SetAdminAsync() => _adminId = (await _app.Given.UserAsync("Grace Hopper")).Id;

    // Noon in UTC is within the hours of a mentor in Berlin on every day.
    private static Instant Noon(Instant day) => day.InUtc().Date.At(new LocalTime(12, 0)).InUtc().ToInstant();

    private void Pass(Duration time) => _app.Clock.MoveTo(Now + time);

    private async Task<TAnswer> DoAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> deed)
        where TUseCase : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    private async Task RunAsync<TWork>()
        where TWork : IJobWork
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TWork>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }
}
