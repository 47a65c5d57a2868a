using Mentorship.Core.Bookings;
using Mentorship.Core.Payments;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Mentorship.Web.Tests.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>The jobs around payments: each does its part whoever else does it too.</summary>
public sealed class PaymentJobsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public void Timetable_MockGateway_HasItsJobOnlyWhereItIsInUse()
    {
        Timetable.Usual.Entries.Select(entry => entry.Work).ShouldNotContain(typeof(SendMockWebhooks));
        App.Services.GetRequiredService<Timetable>().Entries.Select(entry => entry.Work).ShouldContain(typeof(SendMockWebhooks));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ExpireDueBookings_HoldRanOut_EndsItOnce(bool atOnce)
    {
        var payer = await Payer.HoldAsync(App);
        await RunAsync<ExpireDueBookings>(atOnce);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Held);

        Pass(Duration.FromMinutes(5));
        await RunAsync<ExpireDueBookings>(atOnce);

        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Expired);
        (await payer.OnDatabaseAsync(db => db.BookingEvents.CountAsync(line => line.BookingId == payer.BookingId && line.Kind == BookingEventKind.HoldExpired))).ShouldBe(1);
        (await payer.OnDatabaseAsync(db => db.SlotClaims.CountAsync(claim => claim.BookingId == payer.BookingId))).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SweepAndRefunds_PaymentThatCameTooLate_IsGivenBackOnce(bool atOnce)
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);
        Pass(Duration.FromMinutes(6));
        await Payer.HoldAsync(App, payer.Offering, Payer.Nine);

        await RunAsync<SweepDuePayments>(atOnce);
        await RunAsync<SendDueRefunds>(atOnce);

        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Status.ShouldBe(RefundStatus.Done);
        (await payer.OnDatabaseAsync(db => db.MockRefunds.CountAsync(made => made.ChargeReference == $"mock_{paymentId:N}"))).ShouldBe(1);
        await using var db = App.CreateContext();
        await Books.ShouldBalanceAsync(db);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendMockWebhooks_PaidLate_TellsWhenItIsPaidAndNotAgain(bool atOnce)
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAsync(page, "4000 0000 0000 0077");
        Pass(Duration.FromMinutes(6) - Duration.FromSeconds(1));
        await RunAsync<SendMockWebhooks>(atOnce);
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Open);

        Pass(Duration.FromSeconds(1));
        await RunAsync<SendMockWebhooks>(atOnce);

        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        (await payer.OnDatabaseAsync(db => db.ProviderEvents.CountAsync(message => message.PaymentId == paymentId))).ShouldBe(1);
        (await payer.OnDatabaseAsync(db => db.MockCharges.SingleAsync(charge => charge.PaymentId == paymentId))).DueAt.ShouldBeNull();
    }

    [Fact]
    public async Task SendMockWebhooks_NobodyAnswers_IsToldAgainLater()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);
        await payer.OnDatabaseAsync(db => db.MockCharges
            .Where(charge => charge.PaymentId == paymentId)
            .ExecuteUpdateAsync(row => row.SetProperty(charge => charge.ReturnAddress, "http://127.0.0.1:1/")));
        await RunAsync<SendMockWebhooks>(atOnce: false);
        var told = await payer.OnDatabaseAsync(db => db.MockCharges.SingleAsync(charge => charge.PaymentId == paymentId));
        (told.Attempts, told.DueAt).ShouldBe((1, App.Clock.GetCurrentInstant() + Duration.FromSeconds(20)));

        await payer.OnDatabaseAsync(db => db.MockCharges
            .Where(charge => charge.PaymentId == paymentId)
            .ExecuteUpdateAsync(row => row.SetProperty(charge => charge.ReturnAddress, App.Address.AbsoluteUri)));
        Pass(Duration.FromSeconds(20));
        await RunAsync<SendMockWebhooks>(atOnce: false);

        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
    }

    private async Task RunAsync<TWork>(bool atOnce)
        where TWork : IJobWork
    {
        await Task.WhenAll(Enumerable.Range(0, atOnce ? 4 : 1).Select(_ => RunOnceAsync()));
        await RunOnceAsync();

        async Task RunOnceAsync()
        {
            await using var scope = App.Services.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<TWork>(scope.ServiceProvider).RunAsync(CancellationToken.None);
        }
    }

    private void Pass(Duration time) => App.Clock.MoveTo(App.Clock.GetCurrentInstant() + time);
}
