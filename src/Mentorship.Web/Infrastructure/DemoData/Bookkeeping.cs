using Mentorship.Core.Bookings;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Core.Payments.Ledgers;
using NodaTime;

namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>
/// Pays for the sessions with the mock provider, in its books and in ours, and gives back what their stories say: by the
/// deeds and postings of the application.
/// </summary>
internal sealed class Bookkeeping(Instant now, IReadOnlyList<SeededMentee> mentees)
{
    // Nobody goes there: these payments are made.
    private static readonly Uri Site = new("https://mentorship.example");
    private static readonly MockCard Card = MockCard.All.First(card => card.Answer == MockAnswer.Paid);
    private static readonly Duration Typing = Duration.FromSeconds(20);
    private static readonly Duration Sending = Duration.FromMinutes(1);

    private readonly Dictionary<Guid, SeededMentee> _mentees = mentees.ToDictionary(mentee => mentee.User.Id);
    private readonly List<object> _rows = [];

    /// <summary>All rows that there are of the money of some bookings.</summary>
    public IReadOnlyList<object> Of(IReadOnlyCollection<Booking> bookings)
    {
        foreach (var booking in bookings.Where(booking => booking.PriceMinorUnits > 0))
        {
            if (booking.IsBeingBooked)
            {
                SetAside(booking);
            }
            else
            {
                Keep(booking);
            }
        }

        FailOne();
        _rows.Add(ProviderEvent.Of(
            MockSecret.Gateway, "mock_evt_of_another_shop", null, "It is about mock_of_another_shop, which is no payment of ours.", now - Duration.FromHours(30)));
        return _rows;
    }

    private void Keep(Booking booking)
    {
        var paidAt = booking.Events.First(line => line.Kind is BookingEventKind.Confirmed or BookingEventKind.Requested).At;
        var (payment, charge) = Open(booking, paidAt - Typing);
        charge.Charge(Card, paidAt);
        charge.Told(hasListened: true, paidAt);
        payment.Capture(charge.Reference, paidAt);

        List<Posting> postings = [.. Postings.OnCapture(payment.AmountMinorUnits, booking.Policy.PlatformFeePercent)];
        Post(payment, booking, postings, paidAt);
        if (booking.Status is BookingStatus.Pending or BookingStatus.Confirmed || booking.IsMentorsNoShowOpen)
        {
            return;
        }

        var overAt = booking.Events[^1].At;
        if (booking.RefundMinorUnits > 0)
        {
            GiveBack(payment, booking.RefundMinorUnits, overAt);
            var back = Postings.OnRefund(postings, booking.RefundMinorUnits, number: 1, booking.Policy.PlatformFeePercent);
            Post(payment, booking, back, overAt);
            postings.AddRange(back);
        }

        Post(payment, booking, Postings.OnRelease(postings), overAt);
    }

    private (Payment Payment, MockCharge Charge) Open(Booking booking, Instant at)
    {
        var payment = Payment.Start(booking, number: 1, MockSecret.Gateway, at);
        var payer = _mentees[booking.MenteeId].User;
        var back = new Uri(Site, $"/bookings/{booking.Id}");
        var charge = MockCharge.Start(
            new(payment.Id, payment.Amount, booking.Title, payer.Email!, payer.Name, back, back, at + Payment.CheckoutLife));
        payment.Opened(new(charge.Reference, new Uri(Site, $"/mock-gateway/{charge.Reference}")));
        _rows.Add(payment);
        _rows.Add(charge);
        return (payment, charge);
    }

    private void GiveBack(Payment payment, long minorUnits, Instant owedAt)
    {
        var refund = Refund.Owe(payment, number: 1, minorUnits, RefundCause.Session, owedAt);
        _rows.Add(refund);
        if (owedAt + Sending < now)
        {
            refund.Answered(new(GatewayRefundState.Succeeded, $"mock_refund_{refund.Id:N}"), owedAt + Sending);
            _rows.Add(MockRefund.Of(new(refund.Id, payment.GatewayReference, payment.CaptureReference!, refund.Amount), owedAt + Sending));
        }
    }

    /// <summary>A payment of which the provider says another amount than was asked for.</summary>
    private void SetAside(Booking booking)
    {
        var (payment, charge) = Open(booking, booking.BookedAt + Typing);
        charge.Charge(Card, booking.BookedAt + Typing + Typing);
        charge.Told(hasListened: true, booking.BookedAt + Typing + Typing);
        payment.SetAside($"{payment.AmountMinorUnits - 100} minor units of {payment.CurrencyCode} was paid, and {payment.Amount} was asked for.");
    }

    /// <summary>The newest refund that is done is one that the provider refused after all.</summary>
    private void FailOne()
    {
        var refund = _rows.OfType<Refund>().Where(refund => refund.Status == RefundStatus.Done).MaxBy(refund => refund.OwedAt)!;
        _rows.RemoveAll(row => row is MockRefund made && made.RefundId == refund.Id);
        refund.Answered(new(GatewayRefundState.Failed, null), refund.OwedAt + Sending);
    }

    private void Post(Payment payment, Booking booking, IEnumerable<Posting> postings, Instant at) =>
        _rows.AddRange(postings.Select(posting => LedgerEntry.Of(payment, booking.MentorId, posting, at)));
}
