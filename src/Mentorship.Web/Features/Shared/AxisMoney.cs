using System.Globalization;
using Mentorship.Core.Common;

namespace Mentorship.Web.Features.Shared;

/// <summary>Money at the axis of a chart.</summary>
public static class AxisMoney
{
    /// <summary>"₹12k": there is little room.</summary>
    public static string Words(long minorUnits, Currency currency)
    {
        var units = (decimal)minorUnits / currency.MinorUnitsPerUnit;
        var (number, letter) = Math.Abs(units) switch
        {
            >= 1_000_000 => (units / 1_000_000, "M"),
            >= 1_000 => (units / 1_000, "k"),
            _ => (units, ""),
        };
        var sign = number < 0 ? "−" : "";
        return $"{sign}{currency.Symbol}{Math.Abs(number).ToString("0.##", CultureInfo.InvariantCulture)}{letter}";
    }
}
