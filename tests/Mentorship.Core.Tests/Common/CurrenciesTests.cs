using Mentorship.Core.Common;

namespace Mentorship.Core.Tests.Common;

public class CurrenciesTests
{
    [Fact]
    public void All_Codes_AreDistinctAndOfThreeCapitals()
    {
        Currencies.All.Select(currency => currency.Code).ShouldBe(["USD", "EUR", "GBP", "INR", "NGN"]);
        Currencies.All.Select(currency => currency.Symbol).ShouldBeUnique(StringComparer.Ordinal);
        Currencies.All.ShouldAllBe(currency => currency.Code.Length == Currency.CodeLength);
    }

    [Theory]
    [InlineData("usd")]
    [InlineData("JPY")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_NoCurrencyOfTheProduct_IsNull(string? code) => Currencies.Find(code).ShouldBeNull();

    [Fact]
    public void Get_NoCurrencyOfTheProduct_SaysWhich() =>
        Should.Throw<ArgumentException>(() => Currencies.Get("JPY")).Message.ShouldContain("JPY");
}
