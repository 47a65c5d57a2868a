using System.Net;
using Mentorship.Web.Tests.Payments;

namespace Mentorship.Web.Tests.Features.Admin.Earnings;

public sealed class EarningsTests(PaidHistory history) : IClassFixture<PaidHistory>
{
    // Five times 1251 less 625 and 1251 given back, and 50 000: the shares are those of the mentor's page.
    [Fact]
    public async Task Show_AfterAHistory_SaysWhoseTheMoneyIs()
    {
        var (_, admin) = await history.App.Given.AdminAsync();

        var page = await admin.GetAsync("/admin/earnings");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("section[aria-labelledby=money] tbody tr").ShouldBe(
        [
            "US dollar $43.79 $13.12 $8.76 $21.91 $18.76 $0",
            "Indian rupee ₹500 ₹150 ₹0 ₹350 ₹0 ₹0",
        ]);
        page.TextsOf("section[aria-labelledby=months-USD] h3").ShouldBe(["$13.12 for the platform in the last twelve months"]);
        using var csv = await admin.Http.GetAsync(new Uri("/admin/earnings.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n").ShouldContain("2026-03,USD,13.12");
    }

    [Theory]
    [InlineData("/admin/earnings")]
    [InlineData("/admin/earnings.csv")]
    public async Task EveryAddress_NoAdmin_IsRefused(string path)
    {
        foreach (var user in new[] { history.Mentee, history.Mentor })
        {
            var person = await history.App.Given.SignInAsync(user);

            (await person.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
