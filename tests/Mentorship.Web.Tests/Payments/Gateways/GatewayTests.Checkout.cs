using System.Net;
using Mentorship.Core.Payments.Gateways;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Web.Tests.Payments.Gateways;

public abstract partial class GatewayTests<TServer>
{
    [Fact]
    public async Task StartAsync_NewPayment_IsAtTheProviderWithItsAmountAndAddresses()
    {
        var request = Request();

        var checkout = await StartAsync(request);

        var payment = Server.Payments.ShouldHaveSingleItem();
        payment.Reference.ShouldBe(checkout.Reference);
        payment.ShopReference.ShouldBe(request.PaymentId.ToString("N"));
        GatewayAmount.Of(payment.Amount, payment.Currency).Is(request.Amount).ShouldBeTrue();
        payment.Email.ShouldBe(request.PayerEmail);
        payment.ReturnAddress.ShouldBe(request.ReturnAddress);
        checkout.Address.ShouldBe(new Uri(Server.Address, $"/pay/{checkout.Reference}"));
    }

    [Fact]
    public async Task StartAsync_AnswerIsLost_StartsAgainWithAPageThatCanBePaid()
    {
        var request = Request();
        Server.CutNext();
        await Should.ThrowAsync<GatewayException>(() => StartAsync(request));
        Clock.MoveTo(Now + Duration.FromMinutes(2));

        var checkout = await StartAsync(request);

        Server.Pay(checkout.Reference);
        (await FindAsync(request, checkout)).State.ShouldBe(GatewayPaymentState.Captured);
    }

    [Fact]
    public async Task FindAsync_BeforeAndAfterPaying_IsOpenThenCaptured()
    {
        var request = Request();
        var checkout = await StartAsync(request);

        (await FindAsync(request, checkout)).ShouldBe(GatewayPayment.Open);
        Server.Pay(checkout.Reference);
        var found = await FindAsync(request, checkout);

        found.ShouldBe(GatewayPayment.Captured(new(12345, Currency.Code), Server.Payments[0].CaptureReference));
    }

    [Fact]
    public async Task FindAsync_PaidInAnUnknownCurrency_SaysSoWithoutThrowing()
    {
        var request = Request();
        var checkout = await StartAsync(request);
        Server.Pay(checkout.Reference, 12345, "XTS");

        var found = await FindAsync(request, checkout);

        found.State.ShouldBe(GatewayPaymentState.Captured);
        found.Amount.ShouldBe(new GatewayAmount(12345, "XTS"));
        found.Amount!.Is(request.Amount).ShouldBeFalse();
    }

    [Fact]
    public async Task FindAsync_NoSuchPayment_Throws() =>
        await Should.ThrowAsync<GatewayException>(() => FindAsync(Request(), new("none", Server.Address)));

    [Fact]
    public async Task StartAsync_WrongKey_ThrowsWithoutSayingTheKey()
    {
        var settings = Server.Settings.ToDictionary(StringComparer.Ordinal);
        settings[SecretKeySetting] = "the_wrong_key";
        await using var services = Services(settings);

        var exception = await Should.ThrowAsync<GatewayException>(() => OnlyGateway(services).StartAsync(Request(), CancellationToken.None));

        exception.Message.ShouldContain("401");
        exception.ToString().ShouldNotContain("the_wrong_key");
        exception.ToString().ShouldNotContain("ada@example.com");
        Server.Payments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Found)]
    public async Task EveryCall_ProviderInTrouble_Throws(HttpStatusCode status) => await EveryCallThrowsAsync(() => Server.FailNext(status));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data\":null,\"items\":null,\"payment_links\":null}")]
    [InlineData("{\"data\":[null],\"items\":[null]}")]
    [InlineData("<html>")]
    public async Task StartAndFind_AnswerIsNonsense_Throw(string body)
    {
        var request = Request();
        var checkout = await StartAsync(request);

        Server.AnswerNext(body);
        await Should.ThrowAsync<GatewayException>(() => StartAsync(Request()));
        Server.AnswerNext(body);
        await Should.ThrowAsync<GatewayException>(() => FindAsync(request, checkout));
    }

    [Fact]
    public async Task FindAsync_ProviderIsSlow_ThrowsAfterTheTimeout()
    {
        var request = Request();
        var checkout = await StartAsync(request);
        Server.SlowNext(TimeSpan.FromSeconds(30));

        var exception = await Should.ThrowAsync<GatewayException>(() => FindAsync(request, checkout));

        exception.Message.ShouldContain("slow");
    }

    [Fact]
    public async Task FindAsync_CallerGoesAway_IsCancelledAndNoFailureOfTheProvider()
    {
        var request = Request();
        var checkout = await StartAsync(request);
        Server.SlowNext(TimeSpan.FromSeconds(30));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(() => Gateway.FindAsync(new(request.PaymentId, checkout.Reference), soon.Token));
    }

    [Fact]
    public async Task EveryCall_Log_HasNothingOfThePayerAndNoKey()
    {
        using var log = new Log();
        await using var services = Services(Server.Settings, log);
        var gateway = OnlyGateway(services);
        var refund = await PaidAsync(amount: 12346);

        await gateway.StartAsync(Request(), CancellationToken.None);
        await gateway.RefundAsync(refund, CancellationToken.None);

        // A refund that is refused is worth a line, which shows that lines are seen.
        log.Lines.ShouldHaveSingleItem().ShouldContain($"{Name} refuses to make a refund: 400");
        log.Lines[0].ShouldNotContain("ada@example.com");
        log.Lines[0].ShouldNotContain(refund.Payment.Reference);
        Server.Settings.Values.ShouldAllBe(value => !log.Lines[0].Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task StartAsync_PayerPaysOnThePage_ComesBackAndTheEventIsSent()
    {
        var request = Request();
        var checkout = await StartAsync(request);
        await using var shop = await WebhookReceiver.StartAsync();
        Server.WebhookAddress = shop.Address;
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        (await browser.GetStringAsync(checkout.Address)).ShouldContain($"Pay 123.45 {Server.Payments[0].Currency}");
        using var answer = await browser.PostAsync(checkout.Address, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.AbsoluteUri.ShouldStartWith(request.ReturnAddress.AbsoluteUri);
        EventOf(shop.Received.ShouldHaveSingleItem()).Reference.ShouldBe(checkout.Reference);
        (await FindAsync(request, checkout)).State.ShouldBe(GatewayPaymentState.Captured);
    }

    private async Task EveryCallThrowsAsync(Action trouble)
    {
        var refund = await PaidAsync();
        trouble();
        await Should.ThrowAsync<GatewayException>(() => StartAsync(Request()));
        trouble();
        await Should.ThrowAsync<GatewayException>(() => Gateway.FindAsync(refund.Payment, CancellationToken.None));
        trouble();
        await Should.ThrowAsync<GatewayException>(() => RefundAsync(refund));
        Server.Payments.ShouldHaveSingleItem();
        Server.Refunds.ShouldBeEmpty();
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
