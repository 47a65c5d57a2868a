using System.Net;
using Mentorship.Core.Common;
using Mentorship.Web.Tests.Payments;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Earnings;

/// <summary>As of 1 April in Berlin: the sums of what <see cref="PaidHistory"/> tells, worked out by hand.</summary>
public sealed class EarningsTests(PaidHistory history) : IClassFixture<PaidHistory>
{
    // 1251 less 375 three times, of which one is pending; 626 left of a late cancellation, less 187; 50 000 less 15 000.
    [Fact]
    public async Task Show_AfterAHistory_AddsUpEachCurrency()
    {
        var mentor = await history.App.Given.SignInAsync(history.Mentor);

        var page = await mentor.GetAsync("/mentor/earnings");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("nav a[aria-current]").ShouldContain("Earnings");
        page.TextsOf(".figure-tile > *").ShouldBe(
        [
            "Available in USD", "$21.91", "From sessions that are over",
            "Pending in USD", "$8.76", "From sessions to come",
            "Available in INR", "₹350", "From sessions that are over",
            "Pending in INR", "₹0", "From sessions to come",
        ]);
    }

    [Fact]
    public async Task Show_EachPayment_SaysWhatBecameOfItAndLeadsToItsSession()
    {
        var mentor = await history.App.Given.SignInAsync(history.Mentor);

        var page = await mentor.GetAsync("/mentor/earnings");

        var lines = page.Document.QuerySelectorAll("section[aria-labelledby=payments] tbody tr")
            .Select(row => string.Join(" | ", row.Children.Skip(2).Select(cell => string.Join(' ', cell.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))))
            .ToList();
        lines.ShouldBe(
            [
                "=HYPERLINK(\"x\") | $12.51 | $3.75 | $8.76 | Available",
                "=HYPERLINK(\"x\") | $12.51 $6.25 given back | $1.87 | $4.39 | Available",
                "=HYPERLINK(\"x\") | ₹500 | ₹150 | ₹350 | Available",
                "=HYPERLINK(\"x\") | $12.51 $12.51 given back | $0 | $0 | Refunded",
                "=HYPERLINK(\"x\") | $12.51 | $3.75 | $8.76 | Available",
                "=HYPERLINK(\"x\") | $12.51 | $3.75 | $8.76 | Pending",
            ],
            ignoreOrder: true);
        var link = page.Element($"a[href='/bookings/{history.AprilId}']");
        (await mentor.GetAsync(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Show_Chart_SaysInWordsAndATableWhatItDraws()
    {
        var mentor = await history.App.Given.SignInAsync(history.Mentor);

        var page = await mentor.GetAsync("/mentor/earnings");

        var chart = page.Element("svg.chart");
        page.Element($"#{chart.GetAttribute("aria-labelledby")}").TextContent.ShouldBe("$21.91 became yours in the last twelve months");
        page.Element($"#{chart.GetAttribute("aria-describedby")}").TextContent
            .ShouldBe("A bar for each month from May 2025 to April 2026. The highest is $13.15 in March 2026. The table below has all numbers.");
        chart.QuerySelectorAll("rect").Length.ShouldBe(12);
        var heights = chart.QuerySelectorAll("rect").Select(bar => bar.GetAttribute("height")).ToList();
        heights.Take(10).ShouldAllBe(height => height == "0");

        // 1315 and 876 of an axis to 2000, in 160 pixels.
        heights.Skip(10).ShouldBe(["105.2", "70.08"]);
        page.TextsOf("section[aria-labelledby=months-USD] tbody tr > *").TakeLast(4).ShouldBe(["March 2026", "$13.15", "April 2026", "$8.76"]);
        page.TextsOf("section[aria-labelledby=months-INR] h3").ShouldBe(["₹350 became yours in the last twelve months"]);
    }

    [Fact]
    public async Task Months_Csv_IsByTheMentorsMonths()
    {
        var mentor = await history.App.Given.SignInAsync(history.Mentor);

        var lines = await ReadCsvAsync(mentor, "/mentor/earnings/months.csv");

        lines.Length.ShouldBe(1 + 24);
        lines[0].ShouldBe("Month,Currency,Amount");
        lines[1].ShouldBe("2025-05,USD,0.00");
        lines[11..14].ShouldBe(["2026-03,USD,13.15", "2026-04,USD,8.76", "2025-05,INR,0.00"]);
    }

    [Fact]
    public async Task Payments_Csv_DefusesWhatLooksLikeAFormula()
    {
        var mentor = await history.App.Given.SignInAsync(history.Mentor);

        var lines = await ReadCsvAsync(mentor, "/mentor/earnings.csv");

        lines[0].ShouldBe("Paid on,Session,Session on,Mentee,Currency,Price,Given back,Platform,Your share,State");
        lines.Length.ShouldBe(1 + 6);
        lines.ShouldContain("2026-03-02,'+1 hour about engines,2026-03-04,\"'=HYPERLINK(\"\"x\"\")\",USD,12.51,6.25,1.87,4.39,Available");
        lines.ShouldContain("2026-03-02,Looms,2026-03-04,\"'=HYPERLINK(\"\"x\"\")\",INR,500.00,0.00,150.00,350.00,Available");
    }

    [Fact]
    public async Task EveryAddress_AnotherMentor_HasNothingOfIt()
    {
        var other = await history.App.Given.SignInAsync(await history.App.Given.MentorAsync("Joseph Jacquard"));

        var page = await other.GetAsync("/mentor/earnings");

        page.Text.ShouldContain("Nothing has been paid yet.");
        page.Text.ShouldNotContain("HYPERLINK");
        (await ReadCsvAsync(other, "/mentor/earnings.csv")).Length.ShouldBe(1);
        (await ReadCsvAsync(other, "/mentor/earnings/months.csv")).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("/mentor/earnings")]
    [InlineData("/mentor/earnings.csv")]
    [InlineData("/mentor/earnings/months.csv")]
    public async Task EveryAddress_NoMentor_IsRefused(string path)
    {
        var mentee = await history.App.Given.SignInAsync(history.Mentee);

        (await mentee.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Show_MoreThanAPage_HasTheRestOnTheNext()
    {
        var mentor = await history.App.Given.MentorAsync("Herman Hollerith");
        var offering = await history.App.Given.OfferingAsync(mentor.Id, "Cards", new(1000, Currencies.Eur), minutes: 15);
        var start = Instant.FromUtc(2026, 4, 6, 8, 0);
        for (var number = 0; number < 5; number++)
        {
            var mentee = await history.App.Given.UserAsync($"Clerk {number}");
            for (var day = 0; day < 5; day++)
            {
                await history.App.Given.PaidAsync(offering, mentee.Id, start + Duration.FromDays(day) + Duration.FromMinutes(30 * number));
            }
        }

        var person = await history.App.Given.SignInAsync(mentor);
        var second = await person.GetAsync("/mentor/earnings?page=2");

        second.TextsOf("section[aria-labelledby=payments] tbody tr").Count.ShouldBe(5);
        second.TextsOf(".pager-count").ShouldBe(["21–25 of 25"]);
        second.TextsOf(".figure-tile dd").ShouldContain("€175");
    }

    private static async Task<string[]> ReadCsvAsync(TestSupport.Person person, string path)
    {
        using var response = await person.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.TrimStart('\uFEFF').TrimEnd().Split("\r\n");
    }
}
