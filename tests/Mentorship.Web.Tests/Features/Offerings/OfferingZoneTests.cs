using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>Whose clock the times are on. The mentor is in Berlin, and it is 08:00 UTC on Monday 2 March 2026.</summary>
public sealed class OfferingZoneTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Guess = "We do not know your time zone, so times are in UTC.";

    [Fact]
    public async Task Show_ZoneOfTheProfile_IsUsed()
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "America/New_York");
        person.Cookies.Add(new Cookie("zone", "Asia/Tokyo", "/", fixture.App.Address.Host));

        var page = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");

        page.TextsOf("legend").ShouldBe(["Times in New York (GMT−5)"]);
        page.ValueOf("zone").ShouldBe("America/New_York");
        TimesOf(page)[0].ShouldBe("03:00 09:00 Berlin");
        page.Text.ShouldNotContain(Guess);
    }

    [Fact]
    public async Task Show_ZoneOfTheBrowser_IsUsedForAVisitor()
    {
        var offering = await OfferingAsync();
        var visitor = fixture.App.Visitor();
        visitor.Cookies.Add(new Cookie("zone", "Asia/Tokyo", "/", fixture.App.Address.Host));

        var page = await visitor.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");

        page.TextsOf("legend").ShouldBe(["Times in Tokyo (GMT+9)"]);
        TimesOf(page)[0].ShouldBe("00:00 16:00 Berlin (Mon)");
        page.TextsOf("footer").ShouldContain(text => text.Contains("Times are in Tokyo time."));
    }

    [Theory]
    [InlineData("Asia/Calcutta", "Asia/Kolkata", "Times in Kolkata (GMT+5:30)")]
    [InlineData("Asia/Katmandu", "Asia/Kathmandu", "Times in Kathmandu (GMT+5:45)")]
    [InlineData("America/Buenos_Aires", "America/Argentina/Buenos_Aires", "Times in Buenos Aires (GMT−3)")]
    [InlineData("Etc/UTC", "UTC", "Times in UTC")]
    [InlineData("Europe/Oslo", "Europe/Oslo", "Times in Oslo (GMT+1)")]
    public async Task Show_NameThatABrowserHasForAZone_IsTheZoneOfTheList(string name, string chosen, string legend)
    {
        var offering = await OfferingAsync();
        var visitor = fixture.App.Visitor();
        visitor.Cookies.Add(new Cookie("zone", name, "/", fixture.App.Address.Host));

        var page = await visitor.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");

        page.TextsOf("legend").ShouldBe([legend]);
        page.TextsOf("#zone option[selected]").Count.ShouldBe(1);
        page.ValueOf("zone").ShouldBe(chosen);
        (await visitor.GetAsync("/account/register")).ValueOf("Form.TimeZone").ShouldBe(chosen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("../../etc/passwd")]
    [InlineData("' OR 1=1")]
    public async Task Show_NoZoneToGoBy_IsInUtcAndSaysSo(string cookie)
    {
        var offering = await OfferingAsync();
        var visitor = fixture.App.Visitor();
        visitor.Cookies.Add(new Cookie("zone", Uri.EscapeDataString(cookie), "/", fixture.App.Address.Host));

        var page = await visitor.GetAsync($"/offerings/{offering.Id}?date=2026-03-03");

        page.TextsOf("legend").ShouldBe(["Times in UTC"]);
        page.Text.ShouldContain(Guess);
        TimesOf(page)[0].ShouldBe("08:00 09:00 Berlin");
    }

    [Fact]
    public async Task Show_MentorAndViewerInUtc_ShowsEachTimeOnce()
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync(zone: "UTC")).Id);

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-03");

        TimesOf(page)[0].ShouldBe("09:00");
        page.Text.ShouldContain(Guess);
        (await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?zone=UTC")).Text.ShouldNotContain(Guess);
    }

    [Fact]
    public async Task Show_ZoneThatWasAskedFor_WinsAndGoesOnToTheNextStep()
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "America/New_York");

        var page = await person.SubmitAsync(
            await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-03"), "/offerings/", ("zone", "Asia/Kathmandu"));

        page.TextsOf("#times-title").ShouldBe(["Tuesday 3 March 2026"]);
        page.TextsOf("legend").ShouldBe(["Times in Kathmandu (GMT+5:45)"]);
        TimesOf(page)[0].ShouldBe("13:45 09:00 Berlin");
        page.Text.ShouldNotContain(Guess);
        var visitor = fixture.App.Visitor();
        var step = await visitor.SubmitAsync(
            await visitor.GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Asia/Kathmandu"), "/bookings/new", ("start", "2026-03-03T08:00:00Z"));
        step.Path.ShouldBe("/account/sign-in");
        (await person.GetAsync(step.Document.QuerySelector("[name=returnUrl]")!.GetAttribute("value")!))
            .Text.ShouldContain("Tuesday 3 March 2026, 13:45–14:45, Kathmandu (GMT+5:45)");
    }

    [Fact]
    public async Task Show_ViewerBeforeTheDateLine_SeesTheMentorsTuesdayOnMonday()
    {
        var offering = await OfferingAsync();

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-02&zone=Pacific/Pago_Pago");

        page.TextsOf("#times-title").ShouldBe(["Monday 2 March 2026"]);
        page.TextsOf("legend").ShouldBe(["Times in Pago Pago (GMT−11)"]);
        StartsOf(page).ShouldBe(
        [
            .. EveryHalfHour("2026-03-02T11:00:00Z", "2026-03-02T15:00:00Z"),
            .. EveryHalfHour("2026-03-03T08:00:00Z", "2026-03-03T10:30:00Z"),
        ]);
        TimesOf(page)[^1].ShouldBe("23:30 11:30 Berlin (Tue)");
    }

    [Fact]
    public async Task Show_ViewerBehindTheDateLine_SeesTheMentorsMondayOnTuesday()
    {
        var offering = await OfferingAsync();

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Pacific/Kiritimati");

        page.TextsOf("#times-title").ShouldBe(["Tuesday 3 March 2026"]);
        StartsOf(page).ShouldBe(
        [
            .. EveryHalfHour("2026-03-02T10:00:00Z", "2026-03-02T15:00:00Z"),
            .. EveryHalfHour("2026-03-03T08:00:00Z", "2026-03-03T09:30:00Z"),
        ]);
        TimesOf(page)[0].ShouldBe("00:00 11:00 Berlin (Mon)");
    }

    private static IReadOnlyList<string?> StartsOf(Page page) =>
        [.. page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))];

    /// <summary>The words of the times, as they stand beside their radio buttons.</summary>
    private static IReadOnlyList<string> TimesOf(Page page) => page.TextsOf("fieldset label");

    private static IEnumerable<string> EveryHalfHour(string first, string last)
    {
        var (from, until) = (InstantPattern.General.Parse(first).Value, InstantPattern.General.Parse(last).Value);
        for (var start = from; start <= until; start += Duration.FromMinutes(30))
        {
            yield return start.ToString();
        }
    }

    private async Task<Offering> OfferingAsync() => await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id);
}
