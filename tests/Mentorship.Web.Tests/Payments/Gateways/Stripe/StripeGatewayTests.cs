using System.Text;
using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using Mentorship.TestSupport.Providers;
using NodaTime;

namespace Mentorship.Web.Tests.Payments.Gateways.Stripe;

public class StripeGatewayTests : GatewayTests<StripeServer>
{
    protected override string Name => "stripe";

    protected override Currency Currency => Currencies.Eur;

    protected override string SecretKeySetting => "Payments:Stripe:SecretKey";

    protected override string SignatureHeader => "Stripe-Signature";

    protected override Duration MaxAge => Duration.FromMinutes(5);

    [Fact]
    public async Task StartAsync_Twice_IsTheSamePage()
    {
        var request = Request();
        var first = await StartAsync(request);
        Clock.MoveTo(Now + Duration.FromMinutes(3));

        (await StartAsync(request)).ShouldBe(first);
        Server.Payments.ShouldHaveSingleItem().CancelAddress.ShouldBe(request.CancelAddress);
    }

    [Fact]
    public async Task StartAsync_HoldThatEndsAtOnce_IsOpenForAsLongAsStripeDemands()
    {
        await StartAsync(Request() with { ExpiresAt = Now });

        Server.Payments[0].ExpiresAt.ShouldBe((Now + Duration.FromMinutes(31)).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task StartAsync_EveryTime_AsksForOneVersion()
    {
        await StartAsync(Request());

        Server.Version.ShouldBe("2026-07-29.dahlia");
    }

    [Fact]
    public async Task FindAsync_Expired_IsFailed()
    {
        var request = Request();
        var checkout = await StartAsync(request);
        var webhook = Server.Expire(checkout.Reference);

        (await FindAsync(request, checkout)).ShouldBe(GatewayPayment.Failed);
        var read = EventOf(webhook);
        (read.Kind, read.Reference, read.Amount).ShouldBe((GatewayEventKind.Failed, checkout.Reference, null));
    }

    [Fact]
    public async Task FindAsync_MoneyThatTakesDays_IsOpenUntilItComes()
    {
        var request = Request();
        var checkout = await StartAsync(request);

        Read(Server.Promise(checkout.Reference)).ShouldBeOfType<WebhookReading.Ignored>();
        (await FindAsync(request, checkout)).State.ShouldBe(GatewayPaymentState.Open);
        EventOf(Server.Pay(checkout.Reference)).Kind.ShouldBe(GatewayEventKind.Captured);
        (await FindAsync(request, checkout)).State.ShouldBe(GatewayPaymentState.Captured);
    }

    [Fact]
    public async Task FindAsync_MoneyThatDoesNotCome_IsFailed()
    {
        var request = Request();
        var checkout = await StartAsync(request);
        Server.Promise(checkout.Reference);

        EventOf(Server.BreakPromise(checkout.Reference)).Kind.ShouldBe(GatewayEventKind.Failed);
        (await FindAsync(request, checkout)).ShouldBe(GatewayPayment.Failed);
    }

    [Fact]
    public async Task RefundAsync_AfterStripeForgotTheKey_RefundsOnce()
    {
        var refund = await PaidAsync(amount: 1000);
        await RefundAsync(refund);
        Server.ForgetKeys();

        await RefundAsync(refund);

        Server.Refunds.ShouldHaveSingleItem();
    }

    [Fact]
    public void ReadWebhook_RefundMadeByHand_IsIgnored()
    {
        var body = """{"id":"evt_9","type":"refund.updated","data":{"object":{"id":"re_1","amount":5,"currency":"eur","metadata":{}}}}""";

        Read(Server.Sign(Encoding.UTF8.GetBytes(body))).ShouldBe(new WebhookReading.Ignored("evt_9"));
    }

    [Fact]
    public async Task ReadWebhook_SecretIsBeingReplaced_OneOfSeveralSignaturesIsEnough()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);
        var right = webhook.Headers[SignatureHeader];
        var (time, code) = (right.Split(',')[0], right.Split(',')[1]);
        var wrong = "v1=" + new string('0', 64);

        Read(WithSignature(webhook, $"{time},{wrong},{code}")).ShouldBeOfType<WebhookReading.Event>();
        Read(WithSignature(webhook, $"{time}, {code}, {wrong}")).ShouldBeOfType<WebhookReading.Event>();
        Rejected(WithSignature(webhook, $"{time},{wrong},{wrong}"), "wrong");
    }

    [Fact]
    public async Task ReadWebhook_OtherScheme_IsRejected()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);

        Rejected(WithSignature(webhook, webhook.Headers[SignatureHeader].Replace("v1=", "v0=", StringComparison.Ordinal)), "wrong");
    }

    [Theory]
    [InlineData("v1=00")]
    [InlineData("t=,v1=00")]
    [InlineData("t=now,v1=00")]
    [InlineData("t=-1,v1=00")]
    [InlineData("t=99999999999999999999,v1=00")]
    public void ReadWebhook_WithoutATime_IsRejected(string signature) =>
        Rejected(WithSignature(Server.Unrelated(), signature), "no signature");

    [Fact]
    public async Task ReadWebhook_TimeChanged_IsRejected()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);
        var later = (Now + Duration.FromSeconds(1)).ToUnixTimeSeconds();

        Rejected(WithSignature(webhook, $"t={later},{webhook.Headers[SignatureHeader].Split(',')[1]}"), "wrong");
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void ReadWebhook_FromTheFuture_IsTakenAsFarAsFromThePast(long seconds, bool taken)
    {
        var webhook = StripeServer.Sign(Server.Unrelated().Body, Now.ToUnixTimeSeconds() + seconds);

        (Read(webhook) is WebhookReading.Ignored).ShouldBe(taken);
    }

    [Fact]
    public void ReadWebhook_TimeBeyondAllTime_IsRejected() =>
        Rejected(StripeServer.Sign(Server.Unrelated().Body, long.MaxValue), "too old");

    // printf '%s' "1772438400.$BODY" | openssl dgst -sha256 -hmac whsec_mentorship
    [Fact]
    public void ReadWebhook_FixedVector_IsRead()
    {
        const string body = """{"id":"evt_1","object":"event","type":"checkout.session.completed","data":{"object":{"id":"cs_1","payment_status":"paid","amount_total":2500,"currency":"gbp"}}}""";
        const string signature = "t=1772438400,v1=63bd744c691afd66dae21776441bab360f2033fa2f9191ece99f7601140c13a7";
        var request = new WebhookRequest(Encoding.UTF8.GetBytes(body), name => name == "Stripe-Signature" ? signature : null);

        Gateway.ReadWebhook(request, Now).ShouldBe(new WebhookReading.Event(
            new("evt_1", "cs_1", GatewayEventKind.Captured, new(2500, "GBP"))));
    }

    protected override Task<StripeServer> StartServerAsync() => StripeServer.StartAsync(Clock);
}
