using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Stripe;

/// <summary>Stripe's webhooks (docs.stripe.com/webhooks).</summary>
internal static class StripeWebhook
{
    // Stripe signs each delivery anew with its own time, also when it tries again after days.
    private static readonly Duration MaxAge = Duration.FromMinutes(5);

    public static WebhookReading Read(WebhookRequest request, string secret, Instant now)
    {
        if (request.Header("Stripe-Signature") is not { Length: > 0 } header)
        {
            return WebhookSignature.Unsigned;
        }

        var parts = header.Split(',', StringSplitOptions.TrimEntries);
        var time = parts.FirstOrDefault(part => part.StartsWith("t=", StringComparison.Ordinal))?[2..];
        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return WebhookSignature.Unsigned;
        }

        // One for each secret that is valid, while a secret is being replaced; other schemes than v1 are not trusted.
        var code = WebhookSignature.Sha256(secret, [.. Encoding.ASCII.GetBytes($"{time}."), .. request.Body.Span]);
        if (!parts.Any(part => part.StartsWith("v1=", StringComparison.Ordinal) && WebhookSignature.Is(code, part.AsSpan(3))))
        {
            return WebhookSignature.Wrong;
        }

        return seconds < (now - MaxAge).ToUnixTimeSeconds() || seconds > (now + MaxAge).ToUnixTimeSeconds()
            ? WebhookSignature.TooOld
            : WebhookSignature.Read<Envelope>(request.Body, Read);
    }

    private static WebhookReading Read(Envelope envelope)
    {
        switch (envelope.Type)
        {
            case "checkout.session.completed" or "checkout.session.async_payment_succeeded":
                var paid = GatewayJson.Part<Session>(envelope.Data.Object);
                return paid.PaymentStatus == "paid"
                    ? Event(envelope, paid.Id, GatewayEventKind.Captured, GatewayAmount.Of(paid.AmountTotal, paid.Currency))
                    : new WebhookReading.Ignored(envelope.Id);
            case "checkout.session.async_payment_failed" or "checkout.session.expired":
                var failed = GatewayJson.Part<Session>(envelope.Data.Object);
                return Event(envelope, failed.Id, GatewayEventKind.Failed, null);
            case "refund.created" or "refund.updated" or "refund.failed":
                var refund = GatewayJson.Part<Refund>(envelope.Data.Object);
                // Without our note it was made by hand, in Stripe's dashboard.
                return GatewayJson.Text(refund.Metadata, StripeGateway.SessionKey) is { } session
                    ? Event(envelope, session, GatewayEventKind.RefundChanged, GatewayAmount.Of(refund.Amount, refund.Currency))
                    : new WebhookReading.Ignored(envelope.Id);
            default:
                return new WebhookReading.Ignored(envelope.Id);
        }
    }

    private static WebhookReading.Event Event(Envelope envelope, string reference, GatewayEventKind kind, GatewayAmount? amount) =>
        new(new(WebhookSignature.EventId(envelope.Id), reference, kind, amount));

    private sealed record Envelope(string Id, string Type, Content Data);

    private sealed record Content(JsonElement Object);

    private sealed record Session(string Id, string PaymentStatus, long AmountTotal, string Currency);

    private sealed record Refund(long Amount, string Currency, JsonElement? Metadata = null);
}
