using System.Text;
using System.Text.Json;
using Mentorship.Core.Payments.Gateways;
using NodaTime;

namespace Mentorship.Web.Tests.Payments.Gateways;

public abstract partial class GatewayTests<TServer>
{
    [Fact]
    public async Task ReadWebhook_Paid_IsCapturedWithTheAmount()
    {
        var checkout = await StartAsync(Request());
        var webhook = Server.Pay(checkout.Reference);

        var read = EventOf(webhook);

        read.Kind.ShouldBe(GatewayEventKind.Captured);
        read.Reference.ShouldBe(checkout.Reference);
        read.Amount.ShouldBe(new GatewayAmount(12345, Currency.Code));
        EventOf(webhook).EventId.ShouldBe(read.EventId);
        EventOf(Server.Pay((await StartAsync(Request())).Reference)).EventId.ShouldNotBe(read.EventId);
    }

    [Fact]
    public async Task ReadWebhook_PaidInAnUnknownCurrency_IsCapturedInThat()
    {
        var checkout = await StartAsync(Request());

        EventOf(Server.Pay(checkout.Reference, 500, "XTS")).Amount.ShouldBe(new GatewayAmount(500, "XTS"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadWebhook_RefundSettled_NamesThePayment(bool arrives)
    {
        var refund = await PaidAsync(amount: 2345);
        await RefundAsync(refund);
        var webhook = Server.Settle(Server.Refunds[0], arrives);

        var read = EventOf(webhook);

        read.Kind.ShouldBe(GatewayEventKind.RefundChanged);
        read.Reference.ShouldBe(refund.Payment.Reference);
        read.Amount.ShouldBe(new GatewayAmount(2345, Currency.Code));
    }

    [Fact]
    public async Task ReadWebhook_RefundSettledAWeekLater_IsRead()
    {
        var refund = await PaidAsync();
        await RefundAsync(refund);
        Clock.MoveTo(Now + Duration.FromDays(7));

        EventOf(Server.Settle(Server.Refunds[0])).Kind.ShouldBe(GatewayEventKind.RefundChanged);
    }

    [Fact]
    public void ReadWebhook_KindThatDoesNotMatter_IsIgnored() =>
        Read(Server.Unrelated()).ShouldBeOfType<WebhookReading.Ignored>().EventId.ShouldNotBeEmpty();

    [Fact]
    public async Task ReadWebhook_Unsigned_IsRejected()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);

        Rejected(webhook with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) }, "no signature");
        Rejected(WithSignature(webhook, ""), "no signature");
    }

    [Fact]
    public async Task ReadWebhook_AnyCharacterOfTheSignatureChanged_IsRejected()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);
        var signature = webhook.Headers[SignatureHeader];

        // The last 64 characters are of the code at every provider.
        for (var index = signature.Length - 64; index < signature.Length; index++)
        {
            Rejected(WithSignature(webhook, $"{signature[..index]}{(signature[index] == '0' ? '1' : '0')}{signature[(index + 1)..]}"), "wrong");
        }

        Rejected(WithSignature(webhook, signature[..^1]), "wrong");
        Rejected(WithSignature(webhook, signature[..^2]), "wrong");
        Rejected(WithSignature(webhook, signature + "00"), "wrong");
        Rejected(WithSignature(webhook, signature[..^1] + "x"), "wrong");
        Rejected(WithSignature(webhook, signature[..^64] + new string('é', 64)), "wrong");
    }

    [Fact]
    public async Task ReadWebhook_SignedWithAnotherSecret_IsRejected()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);
        var settings = Server.Settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);
        foreach (var name in settings.Keys.Where(name => name.Contains("Secret", StringComparison.Ordinal)))
        {
            settings[name] = "another_secret";
        }

        using var services = Services(settings);

        OnlyGateway(services).ReadWebhook(webhook.AsRequest(), Now).ShouldBeOfType<WebhookReading.Rejected>();
    }

    [Fact]
    public async Task ReadWebhook_BodyReserialised_IsRejected()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);
        using var document = JsonDocument.Parse(webhook.Body);
        var same = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document).Replace(":", ": ", StringComparison.Ordinal));

        Rejected(webhook with { Body = same }, "wrong");
        Rejected(webhook with { Body = [.. webhook.Body, (byte)'\n'] }, "wrong");
        Rejected(webhook with { Body = [] }, "wrong");
    }

    [Fact]
    public async Task ReadWebhook_AtTheAgeLimit_IsReadAndRejectedASecondLater()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);

        Gateway.ReadWebhook(webhook.AsRequest(), Now + MaxAge).ShouldBeOfType<WebhookReading.Event>();
        Gateway.ReadWebhook(webhook.AsRequest(), Now + MaxAge + Duration.FromSeconds(1))
            .ShouldBeOfType<WebhookReading.Rejected>().Why.ShouldContain("too old");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"event\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"event\":1,\"type\":1,\"id\":1}")]
    [InlineData("{\"event\":\"charge.success\",\"data\":null}")]
    [InlineData("{\"event\":\"charge.success\",\"data\":{\"reference\":\"r\"}}")]
    [InlineData("{\"event\":\"charge.success\",\"data\":{\"reference\":\"r\",\"amount\":1e99,\"currency\":\"NGN\"}}")]
    [InlineData("{\"event\":\"refund.processed\",\"data\":{}}")]
    [InlineData("{\"event\":\"payment_link.paid\",\"created_at\":1772438400,\"payload\":{}}")]
    [InlineData("{\"event\":\"payment_link.paid\",\"created_at\":1772438400,\"payload\":{\"payment_link\":{\"entity\":null}}}")]
    [InlineData("{\"event\":\"refund.processed\",\"created_at\":1772438400,\"payload\":{\"refund\":null}}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\",\"data\":null}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\",\"data\":{\"object\":null}}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"checkout.session.expired\",\"data\":{\"object\":[]}}")]
    [InlineData("{\"id\":\"evt_1\",\"type\":\"refund.updated\",\"data\":{\"object\":{\"metadata\":[]}}}")]
    public void ReadWebhook_SignedNonsense_IsRejectedAndNotThrown(string body) =>
        Rejected(Server.Sign(Encoding.UTF8.GetBytes(body)), "cannot be read");

    [Fact]
    public void ReadWebhook_SignedBytesThatAreNoText_AreRejected() => Rejected(Server.Sign([0xFF, 0xFE, 0x00, 0x80]), "cannot be read");

    [Fact]
    public void ReadWebhook_SignedDepthOfBrackets_IsRejected() => Rejected(Server.Sign(Encoding.UTF8.GetBytes(new string('[', 100_000))), "cannot be read");
}
