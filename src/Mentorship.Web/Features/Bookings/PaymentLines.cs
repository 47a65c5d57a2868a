using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The money of a session, for its page.</summary>
public static class PaymentLines
{
    /// <summary>What was paid and what goes back, in the order in which it happened; nothing for what is free or not paid yet.</summary>
    /// <param name="db">The database.</param>
    /// <param name="bookingId">A session that the viewer may see.</param>
    /// <param name="side">On which side of it the viewer is.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static async Task<IReadOnlyList<PaymentLine>> ReadPaymentLinesAsync(
        this MentorshipDbContext db, Guid bookingId, Party side, CancellationToken cancellationToken)
    {
        var payments = await db.Payments
            .AsNoTracking()
            .Where(payment => payment.BookingId == bookingId
                && (payment.Status == PaymentStatus.Captured || payment.Status == PaymentStatus.SetAside))
            .ToListAsync(cancellationToken);
        var refunds = await db.Refunds
            .AsNoTracking()
            .Where(refund => refund.Payment.BookingId == bookingId)
            .ToListAsync(cancellationToken);
        var payer = side == Party.Mentee ? "you" : "the mentee";
        return [.. payments.Select(Line).Concat(refunds.Select(refund => Line(refund, payer))).OrderBy(line => line.At)];
    }

    private static PaymentLine Line(Payment payment) => payment.Status == PaymentStatus.Captured
        ? new($"Paid {payment.Amount}", payment.CapturedAt!.Value)
        : new("A payment is being looked at", payment.StartedAt);

    private static PaymentLine Line(Refund refund, string payer) => new(
        refund.Status switch
        {
            RefundStatus.Owed or RefundStatus.Sent => $"{refund.Amount} goes back to {payer}",
            RefundStatus.Done => $"{refund.Amount} was given back to {payer}",
            RefundStatus.Failed => $"{refund.Amount} goes back to {payer}; one of us sees to it",
            _ => throw new ArgumentOutOfRangeException(nameof(refund), refund.Status, "A status without words."),
        },
        refund.OwedAt);
}
