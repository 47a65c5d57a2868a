using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;

namespace Mentorship.Web.Tests.Payments.Gateways;

public abstract partial class GatewayTests<TServer>
{
    [Fact]
    public async Task RefundAsync_Part_IsPendingThenSucceeds()
    {
        var refund = await PaidAsync(amount: 2345);

        var first = await RefundAsync(refund);
        first.State.ShouldBe(GatewayRefundState.Pending);
        var made = Server.Refunds.ShouldHaveSingleItem();
        made.Amount.ShouldBe(2345);
        made.Id.ShouldBe(first.Reference);
        Server.Settle(made);
        var second = await RefundAsync(refund);

        second.ShouldBe(new GatewayRefund(GatewayRefundState.Succeeded, made.Id));
        Server.Refunds.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RefundAsync_ArrivesAtOnce_Succeeds()
    {
        Server.RefundsTakeTime = false;

        (await RefundAsync(await PaidAsync())).State.ShouldBe(GatewayRefundState.Succeeded);
    }

    [Fact]
    public async Task RefundAsync_BankSendsItBack_Fails()
    {
        var refund = await PaidAsync();
        await RefundAsync(refund);
        Server.Settle(Server.Refunds[0], arrives: false);

        (await RefundAsync(refund)).State.ShouldBe(GatewayRefundState.Failed);
        Server.Refunds.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RefundAsync_AnswerIsLost_RefundsOnce()
    {
        var refund = await PaidAsync(amount: 1000);
        Server.CutNext(before: 1);
        await Should.ThrowAsync<GatewayException>(() => RefundAsync(refund));
        Server.Refunds.ShouldHaveSingleItem();

        var again = await RefundAsync(refund);

        again.Reference.ShouldBe(Server.Refunds.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task RefundAsync_TwoRefundsOfOnePayment_AreTwo()
    {
        var first = await PaidAsync(amount: 1000);
        await RefundAsync(first);

        await RefundAsync(first with { RefundId = Ids.New(Now) });

        Server.Refunds.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RefundAsync_MoreThanWasPaid_FailsForGood()
    {
        var refund = await PaidAsync(amount: 12346);

        (await RefundAsync(refund)).ShouldBe(new GatewayRefund(GatewayRefundState.Failed, null));
        Server.Refunds.ShouldBeEmpty();
    }

    [Fact]
    public async Task RefundAsync_GivenBackByHandBefore_FailsForGood()
    {
        var refund = await PaidAsync();
        await RefundAsync(refund);
        Server.Settle(Server.Refunds[0]);

        (await RefundAsync(refund with { RefundId = Ids.New(Now) })).State.ShouldBe(GatewayRefundState.Failed);
    }

    [Fact]
    public async Task RefundAsync_OurBalanceIsEmpty_ThrowsAndSucceedsWhenItIsNot()
    {
        var refund = await PaidAsync();
        Server.BalanceIsEmpty = true;
        await Should.ThrowAsync<GatewayException>(() => RefundAsync(refund));
        Server.BalanceIsEmpty = false;

        (await RefundAsync(refund)).State.ShouldBe(GatewayRefundState.Pending);
    }
}
