using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments.Gateways;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>
/// Begins to pay for a hold: finds the provider's page to go to. Pressed twice it is one payment, and who comes back
/// goes on with the one they began.
/// </summary>
public sealed class StartPayment(MentorshipDbContext db, PaymentGateways gateways, ILogger<StartPayment> logger)
{
    /// <summary>Gives the payment, with the provider's page to go to; or says why not.</summary>
    /// <param name="bookingId">For which hold; the caller has found out that it is the mentee's.</param>
    /// <param name="addresses">Makes the addresses to which the payer comes back, for a payment.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<(Guid? PaymentId, PaymentRefusal? Refusal)> RunAsync(
        Guid bookingId, Func<Guid, PaymentAddresses> addresses, Instant now, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.AsNoTracking().Include(row => row.Mentee).SingleAsync(row => row.Id == bookingId, cancellationToken);
        if (Refuse(booking, now) is { } refusal)
        {
            return (null, refusal);
        }

        if (gateways.For(booking.Price.Currency) is not { } gateway)
        {
            return (null, PaymentRefusal.NoProvider);
        }

        var payment = await FindOrAddAsync(booking, gateway.Name, now, cancellationToken);
        try
        {
            if (payment.CheckoutAddress is null)
            {
                await OpenAsync(payment, booking, gateway, addresses(payment.Id), cancellationToken);
            }

            return (payment.Id, null);
        }
        catch (GatewayException exception)
        {
            logger.LogWarning(exception, "Payment {PaymentId} cannot be begun at {Gateway} now", payment.Id, gateway.Name);
            return (null, PaymentRefusal.ProviderAway);
        }
    }

    private static PaymentRefusal? Refuse(Booking booking, Instant now) => booking switch
    {
        _ when !booking.IsLiveHold(now) => PaymentRefusal.NotHeld,
        _ when booking.Topic.Length < Booking.TopicMinLength => PaymentRefusal.NotDescribed,
        _ when booking.Price.IsFree => PaymentRefusal.NothingToPay,
        _ => null,
    };

    /// <summary>The payment that was begun and can be gone on with, or a new one. It is stored before the provider hears of it.</summary>
    private async Task<Payment> FindOrAddAsync(Booking booking, string gateway, Instant now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await db.Payments
                .AsNoTracking()
                .Where(payment => payment.BookingId == booking.Id)
                .OrderBy(payment => payment.Number)
                .ToListAsync(cancellationToken);
            if (before.LastOrDefault() is { } last && last.Gateway == gateway && last.CanGoOn(booking.Price, now))
            {
                return last;
            }

            var payment = Payment.Start(booking, before.Count + 1, gateway, now);
            try
            {
                db.Payments.Add(payment);
                await db.SaveChangesAsync(cancellationToken);
                return payment;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey())
            {
                // Pressed twice: the other one is there now.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task OpenAsync(
        Payment payment, Booking booking, IPaymentGateway gateway, PaymentAddresses addresses, CancellationToken cancellationToken)
    {
        var checkout = await gateway.StartAsync(
            new(
                payment.Id,
                payment.Amount,
                booking.Title,
                booking.Mentee.Email!,
                booking.Mentee.Name,
                addresses.Return,
                addresses.Cancel,
                payment.StartedAt + Payment.CheckoutLife),
            cancellationToken);
        try
        {
            db.Payments.Attach(payment);
            payment.Opened(checkout);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            // Pressed twice, and the other was faster. Its page is the one that is stored, and only that one is shown:
            // what is paid on another would go unnoticed.
            var stored = await db.Payments.AsNoTracking().SingleAsync(row => row.Id == payment.Id, cancellationToken);
            if (stored.CheckoutAddress is null)
            {
                throw new GatewayException("The payment changed while it was begun.", exception);
            }
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
