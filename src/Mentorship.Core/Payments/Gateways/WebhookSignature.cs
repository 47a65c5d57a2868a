using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>What the providers' webhooks have in common.</summary>
internal static class WebhookSignature
{
    public static WebhookReading Unsigned { get; } = new WebhookReading.Rejected("There is no signature.");

    public static WebhookReading Wrong { get; } = new WebhookReading.Rejected("The signature is wrong.");

    public static WebhookReading TooOld { get; } = new WebhookReading.Rejected("It is too old.");

    private const int MaxEventIdLength = 200;

    /// <summary>Whether <paramref name="signature"/> is these bytes in hexadecimal; takes the same time wherever it differs.</summary>
    public static bool Is(byte[] code, ReadOnlySpan<char> signature)
    {
        Span<byte> given = stackalloc byte[code.Length];
        return signature.Length == 2 * code.Length
            && Convert.FromHexString(signature, given, out _, out _) == OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(code, given);
    }

    public static byte[] Sha256(string secret, ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes);

    public static byte[] Sha512(string secret, ReadOnlySpan<byte> bytes) => HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), bytes);

    /// <summary>Reads what is signed; it is rejected where <paramref name="read"/> meets what it cannot read.</summary>
    public static WebhookReading Read<T>(ReadOnlyMemory<byte> body, Func<T, WebhookReading> read)
    {
        try
        {
            return read(JsonSerializer.Deserialize<T>(body.Span, GatewayJson.Options) ?? throw new JsonException());
        }
        catch (JsonException)
        {
            return new WebhookReading.Rejected("It is signed and cannot be read.");
        }
    }

    /// <summary>An event's id where the provider signs none: made of what makes the event what it is.</summary>
    public static string EventId(params IEnumerable<string?> parts) => string.Join(':', parts.OfType<string>()) is { Length: <= MaxEventIdLength } id
        ? id
        : throw new JsonException();
}
