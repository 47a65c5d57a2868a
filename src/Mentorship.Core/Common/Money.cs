using System.Globalization;

namespace Mentorship.Core.Common;

/// <summary>An amount of money in the minor units (paise, kobo, cents) of an ISO 4217 currency.</summary>
/// <param name="MinorUnits">How many minor units; never a fraction of one.</param>
/// <param name="Currency">One of <see cref="Currencies"/>.</param>
public readonly record struct Money(long MinorUnits, Currency Currency)
{
    public bool IsFree => MinorUnits == 0;

    public static Money Free(Currency currency) => new(0, currency);

    /// <summary>The amount in whole units, as a number.</summary>
    public decimal Units => (decimal)MinorUnits / Currency.MinorUnitsPerUnit;

    /// <summary>What so many minutes cost when an hour costs this; half a minor unit is rounded up.</summary>
    public Money ForMinutes(int minutes) => this with { MinorUnits = ((MinorUnits * minutes) + 30) / 60 };

    /// <summary>The amount as people write it: "₹500", "$12.50", "−$12.50", and "Free" for nothing.</summary>
    public override string ToString() => IsFree ? "Free" : ToAmount();

    /// <summary>The same for what is no price, as a balance: "₹0" for nothing.</summary>
    public string ToAmount()
    {
        var whole = MinorUnits % Currency.MinorUnitsPerUnit == 0;
        var amount = Math.Abs(Units);
        return (MinorUnits < 0 ? "−" : "") + Currency.Symbol + amount.ToString(whole ? "N0" : "N2", CultureInfo.InvariantCulture);
    }
}
