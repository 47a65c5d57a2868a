using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Payments.Gateways;

public class PaymentGatewaysTests
{
    private static readonly (string, string)[] All =
    [
        ("Payments:Paystack:SecretKey", "sk_1"),
        ("Payments:Stripe:SecretKey", "sk_2"),
        ("Payments:Stripe:WebhookSecret", "whsec_2"),
        ("Payments:Razorpay:KeyId", "rzp_3"),
        ("Payments:Razorpay:SecretKey", "sk_3"),
        ("Payments:Razorpay:WebhookSecret", "whsec_3"),
    ];

    [Theory]
    [InlineData("NGN", "paystack")]
    [InlineData("USD", "stripe")]
    [InlineData("EUR", "stripe")]
    [InlineData("GBP", "stripe")]
    [InlineData("INR", "razorpay")]
    public void For_EveryCurrency_IsTheProviderForIt(string code, string name) =>
        With(All).For(Currencies.Get(code)).ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void For_NothingIsSetUp_IsNull()
    {
        var gateways = With();

        Currencies.All.ShouldAllBe(currency => gateways.For(currency) == null);
        gateways.Find("stripe").ShouldBeNull();
    }

    [Fact]
    public void For_CurrenciesAreSet_AreThoseAndNoOthers()
    {
        var gateways = With([.. All, ("Payments:Stripe:Currencies:0", "USD"), ("Payments:Paystack:Currencies:0", "NGN"), ("Payments:Paystack:Currencies:1", "GBP")]);

        gateways.For(Currencies.Usd).ShouldNotBeNull().Name.ShouldBe("stripe");
        gateways.For(Currencies.Gbp).ShouldNotBeNull().Name.ShouldBe("paystack");
        gateways.For(Currencies.Eur).ShouldBeNull();
    }

    [Fact]
    public void Find_ByName_IsExact()
    {
        var gateways = With(All);

        gateways.Find("razorpay").ShouldNotBeNull();
        gateways.Find("Razorpay").ShouldBeNull();
        gateways.Find("").ShouldBeNull();
    }

    [Theory]
    [InlineData("Payments:Stripe:WebhookSecret", "Payments:Stripe:SecretKey is set without Payments:Stripe:WebhookSecret.")]
    [InlineData("Payments:Razorpay:WebhookSecret", "Payments:Razorpay:SecretKey is set without Payments:Razorpay:WebhookSecret.")]
    [InlineData("Payments:Razorpay:KeyId", "Payments:Razorpay:SecretKey is set without Payments:Razorpay:KeyId.")]
    public void AddPaymentGateways_ProviderHalfSetUp_SaysWhatIsMissing(string missing, string message) =>
        Should.Throw<InvalidOperationException>(() => With([.. All.Select(setting => setting.Item1 == missing ? (missing, " ") : setting)]))
            .Message.ShouldBe(message);

    [Theory]
    [InlineData("http://api.stripe.example/")]
    [InlineData("api.stripe.com")]
    [InlineData("")]
    public void AddPaymentGateways_AddressWithoutHttps_IsRefused(string address) =>
        Should.Throw<InvalidOperationException>(() => With([.. All, ("Payments:Stripe:BaseAddress", address)]))
            .Message.ShouldContain("Payments:Stripe:BaseAddress");

    [Fact]
    public void AddPaymentGateways_UnknownCurrency_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => With([.. All, ("Payments:Stripe:Currencies:0", "JPY")]))
            .Message.ShouldContain("Payments:Stripe:Currencies");

    private static PaymentGateways With(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)))
            .Build();
        return new ServiceCollection().AddLogging().AddPaymentGateways(configuration).BuildServiceProvider().GetRequiredService<PaymentGateways>();
    }
}
