using Mentorship.Core.Data;
using Mentorship.Core.Payments.Gateways;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>Tells providers to give back what is owed, and asks what became of it.</summary>
public sealed class SendRefunds(MentorshipDbContext db, PaymentGateways gateways, ILogger<SendRefunds> logger)
{
    // A provider that is asked twice at once may give back twice: whoever sends a refund keeps others from it for longer
    // than any answer takes.
    private static readonly Duration Lease = Duration.FromMinutes(2);

    /// <summary>Sends those that are due.</summary>
    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        var due = await db.Refunds
            .Where(refund => refund.DueAt <= now)
            .OrderBy(refund => refund.DueAt)
            .Select(refund => refund.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            await SendAsync(id, now, cancellationToken);
        }
    }

    /// <summary>Asks at once about those of one payment, because the provider says that something has changed.</summary>
    public async Task AskAsync(Guid paymentId, Instant now, CancellationToken cancellationToken)
    {
        await db.Refunds
            .Where(refund => refund.PaymentId == paymentId && (refund.Status == RefundStatus.Sent || refund.Status == RefundStatus.Done))
            .ExecuteUpdateAsync(row => row.SetProperty(refund => refund.DueAt, now), cancellationToken);
        var open = await db.Refunds
            .Where(refund => refund.PaymentId == paymentId && refund.DueAt <= now)
            .Select(refund => refund.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            await SendAsync(id, now, cancellationToken);
        }
    }

    private async Task SendAsync(Guid refundId, Instant now, CancellationToken cancellationToken)
    {
        var taken = await db.Refunds
            .Where(row => row.Id == refundId && row.DueAt <= now)
            .ExecuteUpdateAsync(row => row.SetProperty(refund => refund.DueAt, now + Lease), cancellationToken);
        if (taken == 0)
        {
            return;
        }

        var refund = await db.Refunds.Include(row => row.Payment).SingleAsync(row => row.Id == refundId, cancellationToken);
        try
        {
            var answer = await gateways.Require(refund.Payment.Gateway).RefundAsync(
                new(refund.Id, refund.Payment.GatewayReference, refund.Payment.CaptureReference!, refund.Amount), cancellationToken);
            refund.Answered(answer, now);
        }
        catch (GatewayException exception)
        {
            logger.LogWarning(exception, "Refund {RefundId} was not sent; it is tried again", refundId);
            refund.TryAgain(now);
        }

        if (refund.Status == RefundStatus.Failed)
        {
            logger.LogError("Refund {RefundId} of payment {PaymentId} has failed: an admin has to look at it", refundId, refund.PaymentId);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was told in the meantime; the provider gives back once, whoever asks.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
