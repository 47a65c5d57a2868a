using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Payments.Ledgers;

/// <summary>Writes the ledger, always inside the transaction of what causes it.</summary>
public sealed class Ledger(MentorshipDbContext db)
{
    /// <summary>Posts that the money of a payment has come.</summary>
    public void PostCapture(Payment payment, Guid mentorId, int feePercent, Instant now) =>
        Post(payment, mentorId, Postings.OnCapture(payment.AmountMinorUnits, feePercent), now);

    /// <summary>Posts that the session of a payment is over.</summary>
    public async Task PostReleaseAsync(Payment payment, Guid mentorId, Instant now, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(payment.Id, cancellationToken);
        if (before.TrueForAll(posting => posting.Cause != Postings.ReleaseCause))
        {
            Post(payment, mentorId, Postings.OnRelease(before), now);
        }
    }

    /// <summary>Posts that money of a payment goes back.</summary>
    public async Task PostRefundAsync(Refund refund, Payment payment, Guid mentorId, int feePercent, Instant now, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(payment.Id, cancellationToken);
        Post(payment, mentorId, Postings.OnRefund(before, refund.AmountMinorUnits, refund.Number, feePercent), now);
    }

    /// <summary>What was posted for a payment, with what the transaction at hand is about to save.</summary>
    private async Task<List<Posting>> ReadAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        await db.LedgerEntries.Where(entry => entry.PaymentId == paymentId).LoadAsync(cancellationToken);
        return
        [
            .. db.LedgerEntries.Local
                .Where(entry => entry.PaymentId == paymentId)
                .Select(entry => new Posting(entry.Cause, entry.Account, entry.AmountMinorUnits)),
        ];
    }

    private void Post(Payment payment, Guid mentorId, IReadOnlyList<Posting> postings, Instant now) =>
        db.LedgerEntries.AddRange(postings.Select(posting => LedgerEntry.Of(payment, mentorId, posting, now)));
}
