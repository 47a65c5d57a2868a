using Mentorship.Core.Common;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>An amount as a provider tells it, which may be in a currency that the product does not know.</summary>
/// <param name="MinorUnits">How many minor units of that currency.</param>
/// <param name="CurrencyCode">Its ISO 4217 code, in capitals.</param>
public sealed record GatewayAmount(long MinorUnits, string CurrencyCode)
{
    /// <summary>Whether this is exactly <paramref name="money"/>; what is not has to be set aside.</summary>
    public bool Is(Money money) => MinorUnits == money.MinorUnits && CurrencyCode == money.Currency.Code;

    /// <summary>An amount from a provider that may write codes in small letters.</summary>
    public static GatewayAmount Of(long minorUnits, string currencyCode) => new(minorUnits, currencyCode.ToUpperInvariant());
}
