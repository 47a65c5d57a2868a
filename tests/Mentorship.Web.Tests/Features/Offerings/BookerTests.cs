using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>The month and the times of an offering. Now is Monday 2 March 2026, 09:00 in Berlin, where the mentor works nine to five.</summary>
public sealed class BookerTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Show_Days_SayHowManyTimesAreFree()
    {
        var page = await ShowAsync("?date=2026-03-03&zone=Europe/Berlin");

        page.TextsOf("#day-2026-03-03").ShouldBe(["Tue 3 Mar, 3 15 free"]);
        page.Element("#day-2026-03-03").GetAttribute("aria-current").ShouldBe("date");
        page.TextsOf(".times-part").ShouldBe(["Morning", "Afternoon"]);
        page.Element("#times-title").TextContent.ShouldBe("Tuesday 3 March 2026");
        page.Text.ShouldContain("Times in Berlin (GMT+1)");
    }

    [Fact]
    public async Task Show_LongerLength_HasItsOwnTimesAndPrice()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, change: TwoLengths);
        var mentee = await fixture.App.Given.UserAsync();
        await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 3, 9, 0));
        var person = fixture.App.Visitor();

        var shorter = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Europe/Berlin");
        var longer = await person.GetAsync(shorter.Element("#length-120").GetAttribute("href")!);

        // Taken from 10:00 to 10:30. Half hours: 9:00 and 9:30 touch the break; two hours need what is left until 17:00.
        shorter.TextsOf(".lengths a").ShouldBe(["30 min · $20", "2 h · $70"]);
        shorter.TextsOf(".lengths [aria-current]").ShouldBe(["30 min · $20"]);
        shorter.TextsOf(".time-option").ShouldBe(["09:00", .. HalfHours(from: 22, until: 33)]);
        shorter.TextsOf("dd.price").ShouldBe(["$20"]);
        longer.TextsOf(".lengths [aria-current]").ShouldBe(["2 h · $70"]);
        longer.TextsOf(".time-option").ShouldBe(HalfHours(from: 22, until: 30));
        longer.TextsOf("dd.price").ShouldBe(["$70"]);
        longer.TextsOf(".booker-fold summary").ShouldBe(["2 h with Charles Babbage · $70"]);
        longer.Element("#times-title").TextContent.ShouldBe("Tuesday 3 March 2026");
        longer.Element(".time-option input").GetAttribute("data-words").ShouldBe("Tuesday 3 March 2026, 11:00–13:00, Berlin (GMT+1)");
    }

    [Fact]
    public async Task Show_LongerLength_StaysChosenInEveryLinkAndForm()
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id, change: TwoLengths);

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Europe/Berlin&minutes=120");

        var links = page.Document.QuerySelectorAll("#booker .day[href], #month-after").ToList();
        links.Count.ShouldBeGreaterThan(20);
        links.ShouldAllBe(link => link.GetAttribute("href")!.Contains("&minutes=120") && link.GetAttribute("hx-get")!.Contains("&minutes=120"));
        page.Element(".zone-note input[name=minutes]").GetAttribute("value").ShouldBe("120");
        page.Element("#times form").GetAttribute("data-live-times")!.ShouldEndWith("&minutes=120");
        page.Element("#times input[name=minutes]").GetAttribute("value").ShouldBe("120");
        page.Element("#times").GetAttribute("data-words").ShouldBe("2 h, Tuesday 3 March 2026: 13 free times.");
    }

    [Theory]
    [InlineData("45")]
    [InlineData("-120")]
    [InlineData("0")]
    [InlineData("nonsense")]
    [InlineData("99999999999")]
    public async Task Show_LengthThatThereIsNot_ShowsTheShortest(string minutes)
    {
        var offering = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id, change: TwoLengths);

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?minutes={minutes}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf(".lengths [aria-current]").ShouldBe(["30 min · $20"]);
    }

    [Fact]
    public async Task Show_OneLength_HasNothingToChoose()
    {
        var page = await ShowAsync("?date=2026-03-03&zone=Europe/Berlin");

        page.Document.QuerySelector(".lengths").ShouldBeNull();
        page.Element("#day-2026-03-03").GetAttribute("href")!.ShouldNotContain("minutes");
    }

    private static OfferingDescription TwoLengths(OfferingDescription description) => description with
    {
        Lengths = [new(30, new(20_00, Currencies.Usd)), new(120, new(70_00, Currencies.Usd))],
    };

    /// <summary>"09:00" and on, counted in half hours from midnight, the last included.</summary>
    private static IEnumerable<string> HalfHours(int from, int until) =>
        Enumerable.Range(from, until - from + 1).Select(half => $"{half / 2:00}:{half % 2 * 30:00}");

    [Fact]
    public async Task Show_ZoneOfTheMentor_SaysEachTimeOnce()
    {
        var page = await ShowAsync("?date=2026-03-03&zone=Europe/Berlin");

        page.TextsOf(".time-option")[0].ShouldBe("09:00");
    }

    [Fact]
    public async Task Show_OtherZone_SaysTheMentorsTimeAndDayBeside()
    {
        var page = await ShowAsync("?date=2026-03-03&zone=Pacific/Auckland");

        // Auckland is twelve hours ahead, so that its first times on the 3rd are the mentor's noon of the 2nd.
        page.TextsOf(".time-option")[0].ShouldBe("00:00 12:00 Berlin (Mon)");
        page.TextsOf(".times-part").ShouldBe(["Night", "Evening"]);
        page.Element(".time-option input").GetAttribute("data-words")
            .ShouldBe("Tuesday 3 March 2026, 00:00–01:00, Auckland (GMT+13) · 12:00 (Mon) for Charles Babbage in Berlin");
    }

    [Fact]
    public async Task Show_DayThatIsFull_SaysWhyBesideTheMonth()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: new() { NoticeHours = 0, SessionsPerDay = 1 });
        var mentee = await fixture.App.Given.UserAsync();
        await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 3, 9, 0));

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Europe/Berlin");

        page.TextsOf("#day-2026-03-03").ShouldBe(["Tue 3 Mar, 3 full"]);
        page.TextsOf("#times").ShouldHaveSingleItem().ShouldContain("No free times. All times of this day are taken.");
        page.Element("#next-free").TextContent.ShouldBe("Next free day: Wed 4 Mar");
    }

    [Fact]
    public async Task Show_NextMonth_LeadsToItsFirstFreeDay()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var rules = new OfferingRules { NoticeHours = 0, SessionsPerDay = 1, HorizonDays = 40 };
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: rules);
        var mentee = await fixture.App.Given.UserAsync();
        await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 4, 1, 8, 0));
        var person = fixture.App.Visitor();

        var march = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Europe/Berlin");
        var april = await person.GetAsync(march.Element("#month-after").GetAttribute("href")!);

        april.Element("#month-name").TextContent.ShouldBe("April 2026");
        april.Element("#times-title").TextContent.ShouldBe("Thursday 2 April 2026");
        april.Document.GetElementById("month-after").ShouldBeNull();
    }

    [Fact]
    public async Task Show_Links_WorkWithAndWithoutScripts()
    {
        var page = await ShowAsync("?date=2026-03-03&zone=Europe/Berlin");

        foreach (var link in page.Document.QuerySelectorAll("#booker a[hx-get]"))
        {
            link.Id.ShouldNotBeNullOrEmpty("The focus comes back by the id.");
            link.GetAttribute("href")!.Split('#')[0].ShouldBe(link.GetAttribute("hx-get"));
        }
    }

    [Fact]
    public async Task Show_ZoneThatNobodySaid_IsUtcAndIsAskedForAgain()
    {
        var page = await ShowAsync("?date=2026-03-03");

        page.Text.ShouldContain("We do not know your time zone, so times are in UTC.");
        page.Document.QuerySelector("[data-zone-refresh]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Show_OldNameOfAZoneInTheCookie_IsChosenInTheList()
    {
        var person = fixture.App.Visitor();
        person.Cookies.Add(fixture.App.Address, new Cookie("zone", "Asia/Calcutta"));
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);

        var page = await person.GetAsync($"/offerings/{offering.Id}");

        page.ValueOf("zone").ShouldBe("Asia/Kolkata");
        page.Document.QuerySelector("[data-zone-refresh]").ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 30, "Up to 30 days ahead")]
    [InlineData(24, 30, "At least 24 h and up to 30 days ahead")]
    [InlineData(2, 1, "At least 2 h and up to a day ahead")]
    public async Task Show_Rules_AreInWords(int notice, int horizon, string words)
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(
            mentor.Id, rules: new OfferingRules { NoticeHours = notice, HorizonDays = horizon });

        (await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}")).Text.ShouldContain(words);
    }

    private async Task<Page> ShowAsync(string query)
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        return await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}{query}");
    }
}
