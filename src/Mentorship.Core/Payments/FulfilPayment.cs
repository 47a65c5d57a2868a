using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>
/// Asks the provider how a payment stands and does what follows. However often and from wherever it is called (the
/// webhook, the page people return to, the sweep), and wherever it is interrupted, a payment that was captured ends as
/// one booking or as one full refund.
/// </summary>
public sealed class FulfilPayment(
    MentorshipDbContext db,
    PaymentGateways gateways,
    BookingClaims claims,
    DeadHolds deadHolds,
    BookingChanges changes,
    Refunds refunds,
    Ledger ledger,
    NextAvailable nextAvailable)
{
    // Whoever loses a race looks again at what there is now.
    private const int MaxAttempts = 8;

    /// <param name="paymentId">Which.</param>
    /// <param name="claimed">What a message of the provider's says was paid; null without one.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt; it can be made again.</param>
    /// <exception cref="GatewayException">The provider cannot be asked now.</exception>
    public async Task<PaymentStatus> RunAsync(Guid paymentId, GatewayAmount? claimed, Instant now, CancellationToken cancellationToken)
    {
        var known = await db.Payments.AsNoTracking().SingleAsync(payment => payment.Id == paymentId, cancellationToken);
        if (known.Status is PaymentStatus.Captured or PaymentStatus.SetAside)
        {
            return known.Status;
        }

        // Asked before the transaction begins: nothing is locked while the provider thinks.
        var found = known.Reference is null
            ? GatewayPayment.Open
            : await gateways.Require(known.Gateway).FindAsync(known.GatewayReference, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (status, booking) = await db.Database.CreateExecutionStrategy().ExecuteAsync(
                    token => SettleAsync(paymentId, found, claimed, now, token), cancellationToken);
                if (booking?.Events.Count > 0)
                {
                    await nextAvailable.RefreshAsync([booking.MentorId, booking.MenteeId]);
                }

                return status;
            }
            catch (DbUpdateException exception)
                when (attempt < MaxAttempts && (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey() || exception.IsMissingReference()))
            {
                // Someone else settled the same payment, took the time, or deleted the offering: the next attempt sees what they did.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<(PaymentStatus Status, Booking? Booking)> SettleAsync(
        Guid paymentId, GatewayPayment found, GatewayAmount? claimed, Instant now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var payment = await db.Payments.SingleAsync(candidate => candidate.Id == paymentId, cancellationToken);
        if (payment.Status is PaymentStatus.Captured or PaymentStatus.SetAside)
        {
            return (payment.Status, null);
        }

        var booking = await ApplyAsync(payment, found, claimed, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (payment.Status, booking);
    }

    private async Task<Booking?> ApplyAsync(
        Payment payment, GatewayPayment found, GatewayAmount? claimed, Instant now, CancellationToken cancellationToken)
    {
        if (claimed is not null && !claimed.Is(payment.Amount))
        {
            payment.SetAside($"A message says that {Words(claimed)} was paid, and {payment.Amount} was asked for.");
            return null;
        }

        switch (found.State)
        {
            case GatewayPaymentState.Open:
                payment.AskAgain(now);
                return null;
            case GatewayPaymentState.Failed:
                payment.Fail();
                return null;
            case GatewayPaymentState.Captured when !found.Amount!.Is(payment.Amount):
                payment.SetAside($"{Words(found.Amount)} was paid, and {payment.Amount} was asked for.");
                return null;
            case GatewayPaymentState.Captured:
                return await CaptureAsync(payment, found.CaptureReference!, now, cancellationToken);
            default:
                throw new InvalidOperationException($"{found.State} is no state of a payment.");
        }
    }

    private static string Words(GatewayAmount amount) => $"{amount.MinorUnits} minor units of {amount.CurrencyCode}";

    private async Task<Booking> CaptureAsync(Payment payment, string captureReference, Instant now, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings
            .Include(row => row.Offering.Mentor)
            .SingleAsync(row => row.Id == payment.BookingId, cancellationToken);
        var paidTwice = await db.Payments.AnyAsync(
            other => other.BookingId == booking.Id && other.Id != payment.Id && other.Status == PaymentStatus.Captured
                && !db.Refunds.Any(refund => refund.PaymentId == other.Id),
            cancellationToken);
        payment.Capture(captureReference, now);
        ledger.PostCapture(payment, booking.MentorId, booking.Policy.PlatformFeePercent, now);
        if (!paidTwice && await TryBookAsync(booking, payment, now, cancellationToken))
        {
            await changes.FollowAsync(booking, cancellationToken);
        }
        else
        {
            var cause = paidTwice ? RefundCause.PaidTwice : RefundCause.TooLate;
            await refunds.OweAsync(payment, booking, payment.AmountMinorUnits, cause, now, cancellationToken);
        }

        return booking;
    }

    /// <summary>
    /// Books it: from a live hold as it is; from one that has run out if its time can still be had, which nobody has
    /// promised any more.
    /// </summary>
    private async Task<bool> TryBookAsync(Booking booking, Payment payment, Instant now, CancellationToken cancellationToken)
    {
        if (booking.CheckOut(payment.Amount, now))
        {
            return true;
        }

        if (!booking.CanCheckOutLate(payment.Amount, now))
        {
            return false;
        }

        // A hold that has run out and that nobody has tidied away still has its claims.
        if (booking.Status != BookingStatus.Held)
        {
            await deadHolds.ClearAsync(booking.MentorId, booking.MenteeId, exceptOfferingId: null, now, cancellationToken);
            if (!await claims.AreFreeAsync(booking, cancellationToken)
                || !await claims.TakeAsync(booking, booking.Offering, cancellationToken))
            {
                return false;
            }
        }

        return booking.CheckOutLate(payment.Amount, now);
    }
}
