using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

public sealed class PaymentListenerTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 15, 0);

    [Fact]
    public async Task Changed_CancelledWithNothingGivenBack_MakesTheShareTheMentors()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, price: new(1000, Currencies.Usd));
        var mentee = await fixture.App.Given.UserAsync();
        var now = fixture.App.Clock.GetCurrentInstant();
        var terms = BookingTerms.Of(offering, 60, isIncluded: false, new SessionPolicy { LateCancellationRefundPercent = 0 });
        var booking = Booking.Hold(terms, mentee.Id, Start, now);
        booking.Describe(new("My engine does not compute.", Core.Offerings.MeetingTypes.Video));
        booking.CheckOut(booking.Price, now).ShouldBeTrue();
        var payment = Payment.Start(booking, 1, "mock", now);
        payment.Opened(new Checkout("mock_1", new Uri("https://mentorship.example")));
        payment.Capture("mock_1", now);
        await using (var db = fixture.App.CreateContext())
        {
            db.AddRange(booking, payment);
            db.AddRange(Postings.OnCapture(1000, 30).Select(posting => LedgerEntry.Of(payment, mentor.Id, posting, now)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var scope = fixture.App.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<CancelBooking>()
                .RunAsync(booking.Id, Party.Mentee, new(CancellationReason.Ill, "I am ill."), now, CancellationToken.None)).ShouldBeNull();
        }

        await using var after = fixture.App.CreateContext();
        var balances = await after.LedgerEntries
            .Where(entry => entry.PaymentId == payment.Id)
            .GroupBy(entry => entry.Account)
            .ToDictionaryAsync(group => group.Key, group => group.Sum(entry => entry.AmountMinorUnits), TestContext.Current.CancellationToken);
        balances[LedgerAccount.MentorAvailable].ShouldBe(700);
        balances[LedgerAccount.MentorPending].ShouldBe(0);
        balances[LedgerAccount.Platform].ShouldBe(300);
        (await after.Refunds.AnyAsync(refund => refund.PaymentId == payment.Id, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
