using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

/// <summary>Payments that come when the hold is over, has moved, or was paid already.</summary>
public sealed class LatePaymentTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Pay_OneSecondBeforeTheHoldEnds_IsBooked()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        Pass(Duration.FromMinutes(5) - Duration.FromSeconds(1));

        var done = await payer.PayAsync(page);

        done.Path.ShouldBe($"/bookings/{payer.BookingId}/done");
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Captured);
        await ShouldBalanceAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pay_AfterTheHoldEndedAndTheTimeIsFree_IsBookedAllTheSame(bool isTidied)
    {
        var payer = await Payer.HoldAsync(App);
        var (_, page) = await payer.BeginAsync();
        Pass(Duration.FromMinutes(5) + Duration.FromSeconds(1));
        if (isTidied)
        {
            await Payer.InScopeAsync<ExpireBookings, int>(App, expire => expire.RunAsync(App.Clock.GetCurrentInstant(), 100, CancellationToken.None));
            (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Expired);
        }

        var done = await payer.PayAsync(page);

        done.Path.ShouldBe($"/bookings/{payer.BookingId}/done");
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_AfterTheHoldEndedAndTheTimeIsTaken_IsRefundedInFullAndExplained()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        Pass(Duration.FromMinutes(5) + Duration.FromSeconds(1));
        await Payer.HoldAsync(App, payer.Offering, Payer.Nine);

        var told = await payer.PayAsync(page);

        told.Path.ShouldBe($"/payments/{paymentId}/return");
        told.TextsOf("h1").ShouldBe(["Your payment came too late"]);
        told.Text.ShouldContain("All of it, $50, goes back to where it came from.");
        told.TextsOf("#nearest + ul li").Count.ShouldBe(3);
        var refund = (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem();
        (refund.Cause, refund.Amount, refund.Status).ShouldBe((RefundCause.TooLate, Payer.Price, RefundStatus.Owed));
        await Payer.SendRefundsAsync(App);
        await Payer.SendRefundsAsync(App);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Status.ShouldBe(RefundStatus.Done);
        (await payer.OnDatabaseAsync(db => db.MockRefunds.CountAsync(made => made.RefundId == refund.Id))).ShouldBe(1);
        (await payer.ReturnAsync(paymentId)).Text.ShouldContain("has sent it back");
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_WithTheCardThatPaysLate_WaitsAndIsBookedWhenTheMoneyComes()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        (await payer.PayAsync(page, "4000 0000 0000 0077")).TextsOf("h1").ShouldBe(["Processing"]);

        var waiting = await payer.ReturnAsync(paymentId);
        waiting.TextsOf("h1").ShouldBe(["We wait for your payment"]);
        using (var answer = await payer.Person.Http.GetAsync($"/payments/{paymentId}/return"))
        {
            answer.Headers.GetValues("Refresh").ShouldBe(["5"]);
        }

        Pass(Duration.FromMinutes(6) - Duration.FromSeconds(1));
        (await payer.ReturnAsync(paymentId)).TextsOf("h1").ShouldBe(["We wait for your payment"]);
        Pass(Duration.FromSeconds(1));
        (await payer.ReturnAsync(paymentId)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_NobodyComesBackAndNoMessageArrives_TheSweepBooks()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Open);

        Pass(Duration.FromMinutes(1));
        await Payer.SweepAsync(App);

        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_TwiceForOneBooking_TheSecondIsRefunded()
    {
        var payer = await Payer.HoldAsync(App);
        var (firstId, firstPage) = await payer.BeginAsync();

        // Half an hour later the first page is not gone on with, but it was paid in the last moment.
        await payer.PayAndLeaveAsync(firstPage);
        Pass(Duration.FromMinutes(31));
        await Payer.HoldTimeAsync(App, payer.Offering.Id, payer.User.Id, Payer.Nine);
        var (secondId, secondPage) = await payer.BeginAsync();
        secondId.ShouldNotBe(firstId);

        (await payer.PayAsync(secondPage)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");
        var twice = await payer.ReturnAsync(firstId);

        twice.TextsOf("h1").ShouldBe(["You paid twice"]);
        (await payer.RefundsAsync(firstId)).ShouldHaveSingleItem().Cause.ShouldBe(RefundCause.PaidTwice);
        (await payer.RefundsAsync(secondId)).ShouldBeEmpty();
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_TwoPaymentsSettledAtOnce_OneBooksAndOneIsRefunded()
    {
        var payer = await Payer.HoldAsync(App);
        var (firstId, firstPage) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(firstPage);
        Pass(Duration.FromMinutes(31));
        await Payer.HoldTimeAsync(App, payer.Offering.Id, payer.User.Id, Payer.Nine);
        var (secondId, secondPage) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(secondPage);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => payer.ReturnAsync(number % 2 == 0 ? firstId : secondId)));

        var refunds = await payer.OnDatabaseAsync(db => db.Refunds.Where(refund => refund.Payment.BookingId == payer.BookingId).ToListAsync());
        refunds.ShouldHaveSingleItem().Cause.ShouldBe(RefundCause.PaidTwice);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_HoldWasMovedMeanwhile_BooksTheTimeThatIsHeldNow()
    {
        var payer = await Payer.HoldAsync(App);
        var (_, page) = await payer.BeginAsync();
        var moved = await Payer.HoldTimeAsync(App, payer.Offering.Id, payer.User.Id, Payer.Nine + Duration.FromHours(3));
        moved.ShouldBe(payer.BookingId);

        (await payer.PayAsync(page)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");

        var booking = await payer.BookingAsync();
        (booking.Status, booking.StartsAt).ShouldBe((BookingStatus.Confirmed, Payer.Nine + Duration.FromHours(3)));
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_HoldWasMovedToAnotherPrice_IsRefundedAndTheHoldStays()
    {
        var mentor = await App.Given.MentorAsync(zone: "Europe/London");
        var offering = await App.Given.OfferingAsync(mentor.Id, price: Payer.Price, change: description => description with
        {
            Lengths = [new(60, Payer.Price), new(120, new Money(9000, Currencies.Usd))],
        });
        var payer = await Payer.HoldAsync(App, offering, Payer.Nine);
        var (paymentId, page) = await payer.BeginAsync();
        await Payer.HoldTimeAsync(App, offering.Id, payer.User.Id, Payer.Nine, minutes: 120);

        await payer.PayAsync(page);

        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Amount.ShouldBe(Payer.Price);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Held);
        await ShouldBalanceAsync();
    }

    [Fact]
    public async Task Pay_ForARequestThatRunsOut_GivesAllBack()
    {
        var payer = await Payer.HoldAsync(App, mode: BookingMode.Request);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAsync(page);
        var request = await payer.BookingAsync();
        request.Status.ShouldBe(BookingStatus.Pending);

        Pass(request.RequestExpiresAt!.Value - App.Clock.GetCurrentInstant());
        await Payer.InScopeAsync<ExpireBookings, int>(App, expire => expire.RunAsync(App.Clock.GetCurrentInstant(), 100, CancellationToken.None));

        var refund = (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem();
        (refund.Cause, refund.Amount).ShouldBe((RefundCause.Session, Payer.Price));
    }

    private void Pass(Duration time) => App.Clock.MoveTo(App.Clock.GetCurrentInstant() + time);

    private async Task ShouldBalanceAsync()
    {
        await using var db = App.CreateContext();
        await Books.ShouldBalanceAsync(db);
    }
}
