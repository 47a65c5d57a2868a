using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>JSON as the providers write it.</summary>
internal static class GatewayJson
{
    /// <summary>
    /// Names in small letters with underscores, amounts also as text. What a record names without a question mark must
    /// be there, or reading throws.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A part of what is being read.</summary>
    /// <exception cref="JsonException">It is not such data.</exception>
    public static T Part<T>(JsonElement element)
        where T : class => element.Deserialize<T>(Options) ?? throw new JsonException();

    /// <summary>A text or a number as text; null for anything else. Providers write ids as either.</summary>
    public static string? Text(JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.String => element.Value.GetString(),
        JsonValueKind.Number => element.Value.GetRawText(),
        _ => null,
    };

    /// <summary>The text under a name in an object; null if it is no object (an empty one may be written as a list) or has no such text.</summary>
    public static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? Text(value) : null;
}
