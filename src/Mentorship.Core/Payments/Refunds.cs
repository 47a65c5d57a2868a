using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>Makes the platform owe money back, always inside the transaction of what causes it.</summary>
public sealed class Refunds(MentorshipDbContext db, Ledger ledger, IEnumerable<IRefundListener> listeners)
{
    /// <summary>Owes so much of a captured payment, less what is owed or given back already.</summary>
    public async Task OweAsync(Payment payment, Booking booking, long minorUnits, RefundCause cause, Instant now, CancellationToken cancellationToken)
    {
        var before = await db.Refunds
            .Where(refund => refund.PaymentId == payment.Id)
            .Select(refund => refund.AmountMinorUnits)
            .ToListAsync(cancellationToken);
        var owed = Math.Min(minorUnits, payment.AmountMinorUnits) - before.Sum();
        if (owed <= 0)
        {
            return;
        }

        var refund = Refund.Owe(payment, before.Count + 1, owed, cause, now);
        db.Refunds.Add(refund);
        await ledger.PostRefundAsync(refund, payment, booking.MentorId, booking.Policy.PlatformFeePercent, now, cancellationToken);
        foreach (var listener in listeners)
        {
            await listener.OwedAsync(refund, booking, cancellationToken);
        }
    }
}
