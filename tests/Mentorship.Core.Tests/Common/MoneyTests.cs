using System.Globalization;
using Mentorship.Core.Common;

namespace Mentorship.Core.Tests.Common;

public class MoneyTests
{
    [Theory]
    [InlineData(0, "USD", "Free")]
    [InlineData(1, "USD", "$0.01")]
    [InlineData(50, "EUR", "€0.50")]
    [InlineData(100, "GBP", "£1")]
    [InlineData(1250, "USD", "$12.50")]
    [InlineData(50_000, "INR", "₹500")]
    [InlineData(123_456_789, "NGN", "₦1,234,567.89")]
    [InlineData(1_000_000_000, "USD", "$10,000,000")]
    [InlineData(-1250, "USD", "−$12.50")]
    [InlineData(-100_000, "NGN", "−₦1,000")]
    public void ToString_Amount_IsAsPeopleWriteIt(long minorUnits, string currency, string text) =>
        new Money(minorUnits, Currencies.Get(currency)).ToString().ShouldBe(text);

    [Fact]
    public void ToString_CultureOfTheServer_MakesNoDifference()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            new Money(123_456, Currencies.Eur).ToString().ShouldBe("€1,234.56");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ToString_CurrencyWithoutMinorUnits_HasNoFraction() =>
        new Money(1500, new("JPY", "¥", "Japanese yen", MinorUnitsPerUnit: 1)).ToString().ShouldBe("¥1,500");

    [Fact]
    public void Equality_SameAmountInAnotherCurrency_IsAnother()
    {
        new Money(100, Currencies.Usd).ShouldBe(new Money(100, Currencies.Usd));
        new Money(100, Currencies.Usd).ShouldNotBe(new Money(100, Currencies.Eur));
    }

    [Fact]
    public void Free_AnyCurrency_IsNothingOfIt()
    {
        Money.Free(Currencies.Inr).IsFree.ShouldBeTrue();
        Money.Free(Currencies.Inr).Currency.ShouldBe(Currencies.Inr);
        new Money(1, Currencies.Inr).IsFree.ShouldBeFalse();
    }

    [Theory]
    [InlineData(6000, 60, 6000)]
    [InlineData(6000, 90, 9000)]
    [InlineData(0, 90, 0)]
    [InlineData(101, 15, 25)]
    [InlineData(102, 15, 26)]
    [InlineData(1, 30, 1)]
    [InlineData(1, 15, 0)]
    [InlineData(300_000_000, 180, 900_000_000)]
    public void ForMinutes_Rate_IsThatPartOfItRoundedHalfUp(long rate, int minutes, long price) =>
        new Money(rate, Currencies.Inr).ForMinutes(minutes).ShouldBe(new Money(price, Currencies.Inr));
}
