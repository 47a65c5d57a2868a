using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Razorpay;

/// <summary>Razorpay's webhooks (razorpay.com/docs/webhooks).</summary>
internal static class RazorpayWebhook
{
    // It tries the same body again for a day after the event. The time in it is that of the payment link's making, in
    // the documentation's examples too, and a link of ours is open for well under another day. A refund's event has the
    // time of the refund, which banks take a week for; what it brings about is a question to the provider, at any age.
    private static readonly Duration MaxAge = Duration.FromDays(2);

    public static WebhookReading Read(WebhookRequest request, string secret, Instant now)
    {
        if (request.Header("X-Razorpay-Signature") is not { Length: > 0 } signature)
        {
            return WebhookSignature.Unsigned;
        }

        return WebhookSignature.Is(WebhookSignature.Sha256(secret, request.Body.Span), signature)
            ? WebhookSignature.Read<Envelope>(request.Body, envelope => Read(envelope, now))
            : WebhookSignature.Wrong;
    }

    private static WebhookReading Read(Envelope envelope, Instant now)
    {
        switch (envelope.Event)
        {
            case "payment_link.paid" or "payment_link.cancelled" or "payment_link.expired" when envelope.CreatedAt < (now - MaxAge).ToUnixTimeSeconds():
                return WebhookSignature.TooOld;
            case "payment_link.paid":
                var paid = LinkOf(envelope);
                return Event(envelope, paid.Id, paid.Id, GatewayEventKind.Captured, GatewayAmount.Of(paid.AmountPaid, paid.Currency));
            case "payment_link.cancelled" or "payment_link.expired":
                var failed = LinkOf(envelope);
                return Event(envelope, failed.Id, failed.Id, GatewayEventKind.Failed, null);
            case "refund.created" or "refund.processed" or "refund.failed":
                var refund = GatewayJson.Part<OfRefund>(envelope.Payload).Refund.Entity;
                // Without our note it was made by hand, in Razorpay's dashboard.
                return GatewayJson.Text(refund.Notes, RazorpayGateway.LinkKey) is { } link
                    ? Event(envelope, refund.Id, link, GatewayEventKind.RefundChanged, GatewayAmount.Of(refund.Amount, refund.Currency))
                    : new WebhookReading.Ignored(EventId(envelope, refund.Id));
            default:
                return new WebhookReading.Ignored(EventId(envelope, envelope.CreatedAt.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static WebhookReading.Event Event(Envelope envelope, string about, string reference, GatewayEventKind kind, GatewayAmount? amount) =>
        new(new(EventId(envelope, about), reference, kind, amount));

    // Not the header x-razorpay-event-id: it is not signed, so whoever once saw an event could send it under the id of
    // another, which would then be taken for a repetition.
    private static string EventId(Envelope envelope, string about) => WebhookSignature.EventId(envelope.Event, about);

    private static Link LinkOf(Envelope envelope) => GatewayJson.Part<OfLink>(envelope.Payload).PaymentLink.Entity;

    private sealed record Envelope(string Event, long CreatedAt, JsonElement Payload);

    private sealed record OfLink(LinkHolder PaymentLink);

    private sealed record LinkHolder(Link Entity);

    private sealed record OfRefund(RefundHolder Refund);

    private sealed record RefundHolder(Refund Entity);

    private sealed record Link(string Id, long AmountPaid, string Currency);

    private sealed record Refund(string Id, long Amount, string Currency, JsonElement? Notes = null);
}
