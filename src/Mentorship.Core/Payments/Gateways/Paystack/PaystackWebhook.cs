using System.Text.Json;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Paystack;

/// <summary>Paystack's webhooks (paystack.com/docs/payments/webhooks).</summary>
internal static class PaystackWebhook
{
    // It tries the same body again, each hour for three days; a day more is for the time between paying and telling.
    // Only a capture says when it was. What a refund's event brings about is a question to the provider, at any age.
    private static readonly Duration MaxAge = Duration.FromDays(4);

    public static WebhookReading Read(WebhookRequest request, string secret, Instant now)
    {
        if (request.Header("x-paystack-signature") is not { Length: > 0 } signature)
        {
            return WebhookSignature.Unsigned;
        }

        return WebhookSignature.Is(WebhookSignature.Sha512(secret, request.Body.Span), signature)
            ? WebhookSignature.Read<Envelope>(request.Body, envelope => Read(envelope, now))
            : WebhookSignature.Wrong;
    }

    private static WebhookReading Read(Envelope envelope, Instant now) => envelope.Event switch
    {
        "charge.success" => ReadCharge(envelope.Event, GatewayJson.Part<Charge>(envelope.Data), now),
        "refund.pending" or "refund.processing" or "refund.needs-attention" or "refund.processed" or "refund.failed" =>
            ReadRefund(envelope.Event, GatewayJson.Part<Refund>(envelope.Data)),
        _ => new WebhookReading.Ignored(WebhookSignature.EventId(envelope.Event, GatewayJson.Text(envelope.Data, "id"))),
    };

    private static WebhookReading ReadCharge(string kind, Charge charge, Instant now) =>
        charge.PaidAt is { } paidAt && Instant.FromDateTimeOffset(paidAt) < now - MaxAge
            ? WebhookSignature.TooOld
            : new WebhookReading.Event(new(
                WebhookSignature.EventId(kind, GatewayJson.Text(charge.Id) ?? charge.Reference),
                charge.Reference,
                GatewayEventKind.Captured,
                GatewayAmount.Of(charge.Amount, charge.Currency)));

    // Most refunds' events have no id; the bank's reference comes late, and what is left is the payment and the amount.
    private static WebhookReading.Event ReadRefund(string kind, Refund refund) => new(new(
        WebhookSignature.EventId(
            kind,
            GatewayJson.Text(refund.Id) ?? refund.RefundReference ?? $"{refund.TransactionReference}:{refund.Amount}"),
        refund.TransactionReference,
        GatewayEventKind.RefundChanged,
        GatewayAmount.Of(refund.Amount, refund.Currency)));

    private sealed record Envelope(string Event, JsonElement Data);

    private sealed record Charge(JsonElement? Id, string Reference, long Amount, string Currency, DateTimeOffset? PaidAt = null);

    private sealed record Refund(
        string TransactionReference,
        long Amount,
        string Currency,
        JsonElement? Id = null,
        string? RefundReference = null);
}
