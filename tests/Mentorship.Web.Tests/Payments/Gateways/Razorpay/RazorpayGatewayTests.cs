using System.Text;
using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using Mentorship.TestSupport.Providers;
using NodaTime;

namespace Mentorship.Web.Tests.Payments.Gateways.Razorpay;

public class RazorpayGatewayTests : GatewayTests<RazorpayServer>
{
    protected override string Name => "razorpay";

    protected override Currency Currency => Currencies.Inr;

    protected override string SecretKeySetting => "Payments:Razorpay:SecretKey";

    protected override string SignatureHeader => "X-Razorpay-Signature";

    protected override Duration MaxAge => Duration.FromDays(2);

    [Fact]
    public async Task StartAsync_Twice_IsTheSamePage()
    {
        var request = Request();
        var first = await StartAsync(request);
        Clock.MoveTo(Now + Duration.FromMinutes(3));

        (await StartAsync(request)).ShouldBe(first);
        Server.Payments.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task StartAsync_HoldThatEndsAtOnce_IsOpenForAsLongAsRazorpayDemands()
    {
        await StartAsync(Request() with { ExpiresAt = Now });

        Server.Payments[0].ExpiresAt.ShouldBe((Now + Duration.FromMinutes(16)).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task StartAsync_LongTimeAfterTheHold_ThrowsAndMakesNothing()
    {
        await Should.ThrowAsync<GatewayException>(() => StartAsync(Request() with { ExpiresAt = Now - Duration.FromHours(1) }));

        Server.Payments.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("cancelled")]
    public async Task FindAsync_LinkHasEnded_IsFailed(string status)
    {
        var request = Request();
        var checkout = await StartAsync(request);
        var webhook = Server.End(checkout.Reference, status);

        (await FindAsync(request, checkout)).ShouldBe(GatewayPayment.Failed);
        EventOf(webhook).ShouldBe(new GatewayEvent($"payment_link.{status}:{checkout.Reference}", checkout.Reference, GatewayEventKind.Failed, null));
    }

    [Fact]
    public async Task RefundAsync_AfterRazorpayForgotTheKey_RefundsOnce()
    {
        var refund = await PaidAsync(amount: 1000);
        await RefundAsync(refund);
        Server.ForgetKeys();

        await RefundAsync(refund);

        Server.Refunds.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ReadWebhook_IdInTheHeader_IsNotTrusted()
    {
        var webhook = Server.Pay((await StartAsync(Request())).Reference);
        var headers = webhook.Headers.ToDictionary(StringComparer.Ordinal);
        headers["x-razorpay-event-id"] = "event_of_another";

        EventOf(webhook with { Headers = headers }).EventId.ShouldBe(EventOf(webhook).EventId);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(0)]
    public void ReadWebhook_TimeBeforeAllTime_IsRejected(long createdAt)
    {
        var body = $$$"""{"event":"payment_link.paid","created_at":{{{createdAt}}},"payload":{}}""";

        Rejected(Server.Sign(Encoding.UTF8.GetBytes(body)), "too old");
    }

    // An empty map is written as a list.
    [Fact]
    public void ReadWebhook_RefundMadeByHand_IsIgnored()
    {
        var body = """{"event":"refund.processed","created_at":1772438400,"payload":{"refund":{"entity":{"id":"rfnd_1","amount":5,"currency":"INR","notes":[]}}}}""";

        Read(Server.Sign(Encoding.UTF8.GetBytes(body))).ShouldBe(new WebhookReading.Ignored("refund.processed:rfnd_1"));
    }

    // printf '%s' "$BODY" | openssl dgst -sha256 -hmac razorpay_webhook_secret
    [Fact]
    public void ReadWebhook_FixedVector_IsRead()
    {
        const string body = """{"entity":"event","event":"payment_link.paid","created_at":1772438400,"payload":{"payment_link":{"entity":{"id":"plink_1","amount":50000,"amount_paid":50000,"currency":"INR","status":"paid"}}}}""";
        const string signature = "a00e840a330dde14e48c4f41c4ef03d668bae1786052b55d7c403b7c24d1fde2";
        var request = new WebhookRequest(Encoding.UTF8.GetBytes(body), name => name == "X-Razorpay-Signature" ? signature : null);

        Gateway.ReadWebhook(request, Now).ShouldBe(new WebhookReading.Event(
            new("payment_link.paid:plink_1", "plink_1", GatewayEventKind.Captured, new(50000, "INR"))));
    }

    protected override Task<RazorpayServer> StartServerAsync() => RazorpayServer.StartAsync(Clock);
}
