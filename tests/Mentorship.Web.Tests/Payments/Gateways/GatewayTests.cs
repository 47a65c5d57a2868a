using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Web.Tests.Payments.Gateways;

/// <summary>What holds for every provider, over HTTP, against a server that speaks its API.</summary>
public abstract partial class GatewayTests<TServer> : IAsyncLifetime
    where TServer : ProviderServer
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private ServiceProvider _services = null!;

    protected TestClock Clock { get; } = new(TestClock.Usual);

    protected TServer Server { get; private set; } = null!;

    protected IPaymentGateway Gateway { get; private set; } = null!;

    protected Instant Now => Clock.GetCurrentInstant();

    protected abstract string Name { get; }

    protected abstract Currency Currency { get; }

    /// <summary>The setting whose value a thief would want.</summary>
    protected abstract string SecretKeySetting { get; }

    /// <summary>The header that holds the signature.</summary>
    protected abstract string SignatureHeader { get; }

    /// <summary>For how long after its making a webhook about a payment is taken.</summary>
    protected abstract Duration MaxAge { get; }

    public async ValueTask InitializeAsync()
    {
        Server = await StartServerAsync();
        _services = Services(Server.Settings);
        Gateway = OnlyGateway(_services);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Takes_ByDefault_IsItsOwnCurrencies()
    {
        Gateway.Name.ShouldBe(Name);
        Gateway.Takes(Currency).ShouldBeTrue();
        _services.GetRequiredService<PaymentGateways>().For(Currency).ShouldNotBeNull().Name.ShouldBe(Name);
    }

    protected abstract Task<TServer> StartServerAsync();

    protected static ServiceProvider Services(IReadOnlyDictionary<string, string> settings, ILoggerProvider? log = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)))
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(PaymentGatewayServices.TimeoutKey, Timeout.ToString())])
            .Build();
        return new ServiceCollection().AddLogging(logging => _ = log is null ? logging : logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)).AddPaymentGateways(configuration).BuildServiceProvider();
    }

    protected static IPaymentGateway OnlyGateway(IServiceProvider services) => services.GetServices<IPaymentGateway>().ShouldHaveSingleItem();

    protected CheckoutRequest Request() => new(
        Ids.New(Now),
        new(12345, Currency),
        "Mock interview with Grace — 30 minutes",
        "ada@example.com",
        "Ada Lovelace",
        new("https://mentorship.example/payments/1/return?from=page"),
        new("https://mentorship.example/payments/1/cancelled"),
        Now + Duration.FromMinutes(5));

    protected Task<Checkout> StartAsync(CheckoutRequest request) => Gateway.StartAsync(request, CancellationToken.None);

    protected Task<GatewayPayment> FindAsync(CheckoutRequest request, Checkout checkout) =>
        Gateway.FindAsync(new(request.PaymentId, checkout.Reference), CancellationToken.None);

    protected Task<GatewayRefund> RefundAsync(RefundRequest refund) => Gateway.RefundAsync(refund, CancellationToken.None);

    /// <summary>A payment that was made, and what to ask for to give it back.</summary>
    protected async Task<RefundRequest> PaidAsync(long amount = 12345)
    {
        var request = Request();
        var checkout = await StartAsync(request);
        Server.Pay(checkout.Reference);
        var found = await FindAsync(request, checkout);
        return new(Ids.New(Now), new(request.PaymentId, checkout.Reference), found.CaptureReference!, new(amount, Currency));
    }

    protected WebhookReading Read(SignedWebhook webhook) => Gateway.ReadWebhook(webhook.AsRequest(), Now);

    protected GatewayEvent EventOf(SignedWebhook webhook) => Read(webhook).ShouldBeOfType<WebhookReading.Event>().Value;

    protected void Rejected(SignedWebhook webhook, string why) =>
        Read(webhook).ShouldBeOfType<WebhookReading.Rejected>().Why.ShouldContain(why);

    protected SignedWebhook WithSignature(SignedWebhook webhook, string signature)
    {
        var headers = webhook.Headers.ToDictionary(StringComparer.Ordinal);
        headers[SignatureHeader] = signature;
        return webhook with { Headers = headers };
    }
}
