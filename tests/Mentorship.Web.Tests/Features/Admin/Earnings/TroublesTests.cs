using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Admin.Earnings;

/// <summary>These make trouble, so they have a history to themselves.</summary>
public sealed class TroublesTests(PaidHistory history) : IClassFixture<PaidHistory>
{
    [Fact]
    public async Task Show_Troubles_NeedALook()
    {
        var (_, admin) = await history.App.Given.AdminAsync();
        (await admin.GetAsync("/admin/earnings")).TextsOf("section[aria-labelledby=attention] li").ShouldBeEmpty();
        var mentee = await history.App.Given.UserAsync("Luigi Menabrea");
        var payment = await history.App.Given.PaymentAsync(history.Dollars, mentee.Id, Instant.FromUtc(2026, 4, 15, 9, 0));
        await using (var scope = history.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<FulfilPayment>().RunAsync(
                payment.Id, new GatewayAmount(1250, "USD"), history.App.Clock.GetCurrentInstant(), CancellationToken.None);
        }

        await using (var db = history.App.CreateContext())
        {
            var now = history.App.Clock.GetCurrentInstant();
            var refund = await db.Refunds.FirstAsync(row => row.AmountMinorUnits == 625, TestContext.Current.CancellationToken);
            refund.Answered(new(GatewayRefundState.Failed, null), now);
            db.ProviderEvents.Add(ProviderEvent.Of("mock", "evt_1", null, "It is about nobody's payment.", now));
            db.ProviderEvents.Add(ProviderEvent.Of("mock", "evt_2", null, "", now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var page = await admin.GetAsync("/admin/earnings");

        page.TextsOf("section[aria-labelledby=attention] li").ShouldBe(["1 payment set aside", "1 refund failed", "1 message of a provider’s set aside"]);
        page.TextsOf("section[aria-labelledby=money] tbody tr")[0].ShouldEndWith("$12.51 $6.25");
        (await RowAsync(admin, "payments")).ShouldEndWith(
            $"+1 hour about engines Luigi Menabrea $12.51 mock {payment.Reference} A message says that 1250 minor units of USD was paid, and $12.51 was asked for.");
        var refunded = await RowAsync(admin, "refunds");
        refunded.ShouldContain("+1 hour about engines =HYPERLINK(\"x\") $6.25 mock mock_");
        refunded.ShouldEndWith("Once");
        (await RowAsync(admin, "events")).ShouldEndWith("mock evt_1 It is about nobody's payment.");
        (await FileAsync(admin, $"payments.csv?words={payment.Reference}")).ShouldContain($",'+1 hour about engines,Luigi Menabrea,USD,12.51,mock,{payment.Reference},");
        (await FileAsync(admin, "payments.csv?words=somebody")).ShouldNotContain("Luigi");
        (await FileAsync(admin, "refunds.csv?words=hyperlink")).ShouldContain(",\"'=HYPERLINK(\"\"x\"\")\",USD,6.25,mock,");
        (await FileAsync(admin, "events.csv?words=evt_1")).ShouldContain(",mock,evt_1,It is about nobody's payment.");
    }

    private static async Task<string> RowAsync(Person admin, string list) =>
        (await admin.GetAsync($"/admin/earnings/{list}")).TextsOf("tbody tr").ShouldHaveSingleItem();

    private static Task<string> FileAsync(Person admin, string file) => admin.Http.GetStringAsync(new Uri($"/admin/earnings/{file}", UriKind.Relative));
}
