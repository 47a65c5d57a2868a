using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>
/// A payment provider. Calls may be repeated: the same request has the same effect as once. Every call may throw a
/// <see cref="GatewayException"/>, after which nobody knows whether it was done: ask again later.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>The provider's name, in small letters: stored with payments, and the last part of its webhook's address.</summary>
    string Name { get; }

    /// <summary>Whether this is the one for payments in <paramref name="currency"/>.</summary>
    bool Takes(Currency currency);

    /// <summary>
    /// A page of the provider's to send the payer to. Store it, and show only what was stored: where a provider does not
    /// give back a page whose address was lost on the way (Paystack), a second try makes another under another reference.
    /// </summary>
    /// <exception cref="GatewayException">Try again later.</exception>
    Task<Checkout> StartAsync(CheckoutRequest request, CancellationToken cancellationToken);

    /// <summary>How the payment stands, asked of the provider.</summary>
    /// <exception cref="GatewayException">Try again later.</exception>
    Task<GatewayPayment> FindAsync(GatewayReference payment, CancellationToken cancellationToken);

    /// <summary>
    /// Gives back, once for each <see cref="RefundRequest.RefundId"/> however often it is asked, and says how that
    /// refund stands now. Two must not ask for the same refund at the same moment.
    /// </summary>
    /// <exception cref="GatewayException">
    /// Try again after a minute or more: the request may still be under way, and one provider (Paystack) knows it only
    /// when it has arrived.
    /// </exception>
    Task<GatewayRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken);

    /// <summary>Verifies a webhook over its raw bytes, then reads it. Never throws for what is in it.</summary>
    WebhookReading ReadWebhook(WebhookRequest request, Instant now);
}
