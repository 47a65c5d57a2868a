using Mentorship.Core.Common;
using Microsoft.Extensions.Configuration;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>Our account at one provider: the settings under <c>Payments:{provider}</c>.</summary>
/// <param name="KeyId">The name that goes with the key; null at providers where keys have none.</param>
/// <param name="SecretKey">What we prove ourselves with.</param>
/// <param name="WebhookSecret">What the provider proves itself with.</param>
/// <param name="Currencies">Which currencies are paid through this provider.</param>
/// <param name="BaseAddress">Where its API is.</param>
internal sealed record GatewayAccount(
    string? KeyId,
    string SecretKey,
    string WebhookSecret,
    IReadOnlyList<Currency> Currencies,
    Uri BaseAddress)
{
    /// <summary>The account, or null when there is no secret key: then the provider is not in use.</summary>
    /// <exception cref="InvalidOperationException">
    /// The provider is in use and something is missing or wrong; the message names the setting, never its value.
    /// </exception>
    public static GatewayAccount? Read(IConfigurationSection settings, GatewayDefaults defaults)
    {
        var secretKey = settings[nameof(SecretKey)];
        if (string.IsNullOrWhiteSpace(secretKey))
        {
            return null;
        }

        return new(
            defaults.HasKeyId ? Required(settings, nameof(KeyId)) : null,
            secretKey,
            // An empty secret would be one that everybody knows.
            defaults.HasWebhookSecret ? Required(settings, nameof(WebhookSecret)) : secretKey,
            CurrenciesOf(settings.GetSection(nameof(Currencies)), defaults),
            BaseAddressOf(settings.GetSection(nameof(BaseAddress)), defaults));
    }

    private static string Required(IConfigurationSection settings, string name) =>
        settings[name] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new InvalidOperationException($"{settings.Path}:{nameof(SecretKey)} is set without {settings.Path}:{name}.");

    private static List<Currency> CurrenciesOf(IConfigurationSection setting, GatewayDefaults defaults) =>
        setting.Get<string[]>() is { } codes
            ? [.. codes.Select(code => Common.Currencies.Find(code)
                ?? throw new InvalidOperationException($"{setting.Path} names a currency that the product does not have."))]
            : [.. defaults.Currencies];

    private static Uri BaseAddressOf(IConfigurationSection setting, GatewayDefaults defaults)
    {
        if (setting.Value is not { } text)
        {
            return defaults.BaseAddress;
        }

        // The secret key goes there with every request.
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? address
            : throw new InvalidOperationException($"{setting.Path} is not an address that begins with https.");
    }
}
