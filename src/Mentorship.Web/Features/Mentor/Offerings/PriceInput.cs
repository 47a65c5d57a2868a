using System.Globalization;
using System.Text.RegularExpressions;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>A price as it is typed: "500", "12.50", "1,200".</summary>
public static partial class PriceInput
{
    /// <summary>The amount; null for what is none. Nothing typed is none either: nobody gives their time away by leaving a field empty.</summary>
    public static Money? Parse(string? text, Currency currency)
    {
        if (text is null || !Amount().IsMatch(text.Trim()))
        {
            return null;
        }

        var amount = decimal.Parse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return new((long)(amount * currency.MinorUnitsPerUnit), currency);
    }

    /// <summary>What is wrong with it as the price of a session; null if nothing is.</summary>
    public static string? Refusal(string? text) => Parse(text, Currencies.Usd)?.MinorUnits switch
    {
        null => "Enter an amount such as 500 or 12.50, or 0 if it is free.",
        > Offering.MaxPriceMinorUnits => $"Enter at most {(Offering.MaxPriceMinorUnits / 100).ToString("N0", CultureInfo.InvariantCulture)}.",
        _ => null,
    };

    /// <summary>The amount as one would type it.</summary>
    public static string Format(Money price) =>
        ((decimal)price.MinorUnits / price.Currency.MinorUnitsPerUnit).ToString("0.##", CultureInfo.InvariantCulture);

    // A comma only between thousands: where it means decimals, "12,50" must not become 1250. And only the digits that
    // a decimal is read from: \d would let those of every script through.
    [GeneratedRegex(@"^([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\.[0-9]{1,2})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Amount();
}
