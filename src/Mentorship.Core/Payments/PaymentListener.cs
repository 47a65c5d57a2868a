using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Payments;

/// <summary>What changes of bookings mean for their money: a refund that is owed, or a share that becomes the mentor's.</summary>
public sealed class PaymentListener(MentorshipDbContext db, Refunds refunds, Ledger ledger) : IBookingListener
{
    public async Task ChangedAsync(Booking booking, CancellationToken cancellationToken)
    {
        // What came of a hold is no matter of money: it is not paid for, and what comes too late goes back all the same.
        var isOver = !booking.IsBeingBooked && booking.Status is not (BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.InProgress);
        if (booking.PriceMinorUnits == 0 || !isOver)
        {
            return;
        }

        // The booking first: its version decides between two at once before either of them has counted its money. Else
        // the second could see no refund yet and then nothing left of the payment.
        await db.SaveChangesAsync(cancellationToken);
        var payments = await db.Payments
            .Where(payment => payment.BookingId == booking.Id && payment.Status == PaymentStatus.Captured)
            .Where(payment => !db.Refunds.Any(refund => refund.PaymentId == payment.Id && refund.Cause != RefundCause.Session))
            .ToListAsync(cancellationToken);
        var now = booking.Events[^1].At;
        foreach (var payment in payments)
        {
            if (booking.RefundMinorUnits > 0)
            {
                await refunds.OweAsync(payment, booking, booking.RefundMinorUnits, RefundCause.Session, now, cancellationToken);
            }

            // What is left, which may be nothing. While nobody knows if the mentor came, it stays what it is.
            if (!booking.IsMentorsNoShowOpen)
            {
                await ledger.PostReleaseAsync(payment, booking.MentorId, now, cancellationToken);
            }
        }
    }
}
