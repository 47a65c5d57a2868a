using System.Text;
using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using Mentorship.TestSupport.Providers;
using NodaTime;

namespace Mentorship.Web.Tests.Payments.Gateways.Paystack;

public class PaystackGatewayTests : GatewayTests<PaystackServer>
{
    protected override string Name => "paystack";

    protected override Currency Currency => Currencies.Ngn;

    protected override string SecretKeySetting => "Payments:Paystack:SecretKey";

    protected override string SignatureHeader => "x-paystack-signature";

    protected override Duration MaxAge => Duration.FromDays(4);

    [Fact]
    public async Task StartAsync_CancelAddress_IsGivenToThePage()
    {
        var request = Request();

        await StartAsync(request);

        Server.Payments[0].CancelAddress.ShouldBe(request.CancelAddress);
    }

    [Fact]
    public async Task StartAsync_AnswerIsLost_MakesAnotherReference()
    {
        var request = Request();
        Server.CutNext();
        await Should.ThrowAsync<GatewayException>(() => StartAsync(request));

        (await StartAsync(request)).Reference.ShouldBe($"{request.PaymentId:N}-2");
        (await StartAsync(request)).Reference.ShouldBe($"{request.PaymentId:N}-3");
    }

    [Fact]
    public async Task StartAsync_ManyTimes_GivesUp()
    {
        var request = Request();
        for (var number = 0; number < 5; number++)
        {
            await StartAsync(request);
        }

        (await Should.ThrowAsync<GatewayException>(() => StartAsync(request))).Message.ShouldContain("duplicate_reference");
    }

    [Fact]
    public async Task StartAsync_AddressThatIsNone_ThrowsWithTheCodeAndNotTheAddress()
    {
        var exception = await Should.ThrowAsync<GatewayException>(() => StartAsync(Request() with { PayerEmail = "nobody" }));

        exception.Message.ShouldBe("paystack did not start a checkout: 400 (invalid_email_address).");
    }

    [Theory]
    [InlineData("failed", GatewayPaymentState.Open)]
    [InlineData("ongoing", GatewayPaymentState.Open)]
    [InlineData("pending", GatewayPaymentState.Open)]
    [InlineData("reversed", GatewayPaymentState.Failed)]
    public async Task FindAsync_OtherStates_AreOpenWhileThePageIs(string status, GatewayPaymentState expected)
    {
        var request = Request();
        var checkout = await StartAsync(request);
        Server.Set(checkout.Reference, status);

        (await FindAsync(request, checkout)).State.ShouldBe(expected);
    }

    [Fact]
    public async Task RefundAsync_MadeBefore_IsNotSentAgain()
    {
        var refund = await PaidAsync(amount: 1000);
        await RefundAsync(refund);
        await RefundAsync(refund);

        Server.Calls.Count(call => call == "POST /refund").ShouldBe(1);
    }

    // printf '%s' "$BODY" | openssl dgst -sha512 -hmac sk_test_paystack
    [Fact]
    public void ReadWebhook_FixedVector_IsRead()
    {
        const string body = """{"event":"charge.success","data":{"id":302961,"reference":"qTPrJoy9Bx","amount":10000,"currency":"NGN","paid_at":"2026-03-02T07:59:00.000Z"}}""";
        const string signature = "152b84d104b38e04366fe9adae5c22bc7e9da806fcccf0be596f0a23d2013207b9eac48560b004326014d9ab25f6c20531ecfc9bdf5e6f930a3b088aef29c3fc";
        var request = new WebhookRequest(Encoding.UTF8.GetBytes(body), name => name == "x-paystack-signature" ? signature : null);

        Gateway.ReadWebhook(request, Now).ShouldBe(new WebhookReading.Event(
            new("charge.success:302961", "qTPrJoy9Bx", GatewayEventKind.Captured, new(10000, "NGN"))));
    }

    // As in the documentation's examples: an id in one, no reference of the bank's in another, amounts as text.
    [Theory]
    [InlineData("refund.pending", """{"transaction_reference":"T1","refund_reference":null,"amount":"5000","currency":"NGN"}""", "refund.pending:T1:5000")]
    [InlineData("refund.processed", """{"transaction_reference":"T1","refund_reference":"132013318360","amount":"5000","currency":"NGN"}""", "refund.processed:132013318360")]
    [InlineData("refund.needs-attention", """{"transaction_reference":"T1","refund_reference":"TRF_1","amount":5000,"currency":"NGN","id":"123456"}""", "refund.needs-attention:123456")]
    [InlineData("refund.failed", """{"transaction_reference":"T1","refund_reference":"TRF_1","amount":5000,"currency":"NGN","id":123456}""", "refund.failed:123456")]
    public void ReadWebhook_RefundsAsDocumented_HaveAnIdOfTheirOwn(string kind, string data, string eventId)
    {
        var webhook = Server.Sign(Encoding.UTF8.GetBytes($$"""{"event":"{{kind}}","data":{{data}}}"""));

        EventOf(webhook).ShouldBe(new GatewayEvent(eventId, "T1", GatewayEventKind.RefundChanged, new(5000, "NGN")));
    }

    protected override Task<PaystackServer> StartServerAsync() => PaystackServer.StartAsync(Clock);
}
