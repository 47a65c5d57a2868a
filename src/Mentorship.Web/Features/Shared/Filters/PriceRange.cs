using Mentorship.Core.Common;
using Mentorship.Web.Features.Mentor.Offerings;

namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>What something may cost. Amounts of two currencies are never compared.</summary>
public sealed record PriceRange
{
    public static PriceRange Any { get; } = new();

    public Currency? Currency { get; init; }

    /// <summary>The least; only with a currency.</summary>
    public long? LeastMinorUnits { get; init; }

    /// <summary>The most; without a currency only zero, which is nothing in all.</summary>
    public long? MostMinorUnits { get; init; }

    public bool IsAny => Currency is null && MostMinorUnits is null;

    /// <summary>"From $10 to $50", "Up to ₦5,000", "Free", or only a currency's name.</summary>
    public string Words => (Currency, LeastMinorUnits, MostMinorUnits) switch
    {
        (null, _, _) or (_, null or 0, 0) => "Free",
        ({ } one, null, null) => $"In {one.Code}",
        ({ } one, { } from, null) => $"From {new Money(from, one).ToAmount()}",
        ({ } one, null, { } to) => $"Up to {new Money(to, one).ToAmount()}",
        ({ } one, { } from, { } to) => $"{new Money(from, one).ToAmount()} to {new Money(to, one).ToAmount()}",
    };

    /// <summary>As addresses have it; what is not asked for is empty.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters =>
    [
        new("currency", Currency?.Code ?? ""),
        new("min", AmountOf(LeastMinorUnits)),
        new("max", AmountOf(MostMinorUnits)),
    ];

    /// <summary>What makes sense of it in an address.</summary>
    public static PriceRange Read(IQueryCollection query)
    {
        var currency = Currencies.Find(query["currency"].FirstOrDefault() ?? "");
        var (least, most) = (Amount("min"), Amount("max"));
        return new()
        {
            Currency = currency,
            LeastMinorUnits = currency is null || least == 0 ? null : least,
            MostMinorUnits = currency is null && most != 0 ? null : most,
        };

        // All currencies of the product have as many minor units.
        long? Amount(string key) =>
            query[key].FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? PriceInput.Parse(text, currency ?? Currencies.Usd)?.MinorUnits : null;
    }

    /// <summary>The amount as it stands in the form; empty without one.</summary>
    public string AmountOf(long? minorUnits) =>
        minorUnits is { } units ? PriceInput.Format(new(units, Currency ?? Currencies.Usd)) : "";
}
