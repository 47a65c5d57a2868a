using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>
/// The mock provider's webhooks: JSON, with the header <c>Mock-Signature: t=…,v1=…</c>, which has the time of sending in
/// seconds and the HMAC-SHA256 of "time.body" in hexadecimal.
/// </summary>
internal static class MockWebhook
{
    public const string SignatureHeader = "Mock-Signature";

    private const string Captured = "charge.captured";
    private const string Failed = "charge.failed";

    // Each delivery is signed anew.
    private static readonly Duration MaxAge = Duration.FromMinutes(5);

    /// <summary>What the shop is told of a charge that is over.</summary>
    public static byte[] Body(MockCharge charge, Instant now)
    {
        var type = charge.StateAt(now) == GatewayPaymentState.Captured ? Captured : Failed;
        return JsonSerializer.SerializeToUtf8Bytes(
            new Message($"evt_{charge.Reference}_{type}", type, charge.Reference, charge.AmountMinorUnits, charge.CurrencyCode), GatewayJson.Options);
    }

    /// <summary>The header's value for a body.</summary>
    public static string Sign(byte[] body, string secret, Instant now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Convert.ToHexStringLower(Code(time, body, secret))}";
    }

    public static WebhookReading Read(WebhookRequest request, string secret, Instant now)
    {
        var parts = (request.Header(SignatureHeader) ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts is not [['t', '=', .. var time], ['v', '1', '=', .. var signature]]
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return WebhookSignature.Unsigned;
        }

        if (!WebhookSignature.Is(Code(time, request.Body.Span, secret), signature))
        {
            return WebhookSignature.Wrong;
        }

        return seconds < (now - MaxAge).ToUnixTimeSeconds() || seconds > (now + MaxAge).ToUnixTimeSeconds()
            ? WebhookSignature.TooOld
            : WebhookSignature.Read<Message>(request.Body, Read);
    }

    private static WebhookReading Read(Message message)
    {
        var id = WebhookSignature.EventId(message.Id);
        return message.Type switch
        {
            Captured => new WebhookReading.Event(new(
                id, message.Reference, GatewayEventKind.Captured, GatewayAmount.Of(message.Amount, message.Currency))),
            Failed => new WebhookReading.Event(new(id, message.Reference, GatewayEventKind.Failed, null)),
            _ => new WebhookReading.Ignored(id),
        };
    }

    private static byte[] Code(string time, ReadOnlySpan<byte> body, string secret) =>
        WebhookSignature.Sha256(secret, [.. Encoding.ASCII.GetBytes($"{time}."), .. body]);

    private sealed record Message(string Id, string Type, string Reference, long Amount, string Currency);
}
