using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>The mentor is in Berlin, and the time is 08:00 UTC on Monday 2 March 2026.</summary>
public sealed class OfferingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Show_Visitor_SeesWhatItIsAndWhen()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, price: new(12_50, Currencies.Eur), rules: new() { NoticeHours = 3, HorizonDays = 14 });

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}");

        page.Title.ShouldBe("An hour about engines with Charles Babbage · Mentorship");
        page.Text.ShouldContain("Charles Babbage");
        page.Text.ShouldContain("Engineer at Analytical Engines");
        page.Text.ShouldContain("€12.50");
        page.Text.ShouldContain("At least 3 h and up to 14 days ahead");
        page.Text.ShouldContain("Free until 24 h before the start, then 50 % back until 2 h before");
        page.Text.ShouldContain("No reviews yet.");
        page.TextsOf("#month-name").ShouldBe(["March 2026"]);
        page.Document.QuerySelectorAll(".time-option input").Length.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("2026-03-03", "It is too late to book for this day: the mentor needs more notice.", "too soon")]
    [InlineData("2026-03-07", "The mentor does not work on this day.", "day off")]
    [InlineData("2026-03-09", "All times of this day are taken.", "full")]
    [InlineData("2026-03-10", "You have sessions of your own at the times that are free.", "you’re busy")]
    public async Task Show_DayWithoutTimes_SaysWhyAndLeadsToTheNextFreeOne(string date, string sentence, string cell)
    {
        var mentor = await fixture.App.Given.MentorAsync();
        await KeepOnlyAsync(mentor.Id, day => day < IsoDayOfWeek.Saturday);
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: new() { NoticeHours = 48, SessionsPerDay = 1, HorizonDays = 20 });
        var (user, person) = await fixture.App.Given.SignedInAsync("Ada Lovelace", "Europe/Berlin");
        await fixture.App.Given.BookingAsync(offering, (await fixture.App.Given.UserAsync()).Id, Instant.FromUtc(2026, 3, 9, 9, 0));
        var elsewhere = await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync("George Boole")).Id, minutes: 180, rules: new() { BufferBeforeMinutes = 0, BufferAfterMinutes = 0 });
        for (var hour = 7; hour < 16; hour += 3)
        {
            await fixture.App.Given.BookingAsync(elsewhere, user.Id, Instant.FromUtc(2026, 3, 10, hour, 0));
        }

        var page = await person.GetAsync($"/offerings/{offering.Id}?date={date}");

        page.Text.ShouldContain("No free times.");
        page.Text.ShouldContain(sentence);
        page.TextsOf("[aria-current=date]").ShouldHaveSingleItem().ShouldEndWith(cell);
        StartsOf(page).ShouldBeEmpty();
        var next = await person.GetAsync(page.Document.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("Next free day", StringComparison.Ordinal)).GetAttribute("href")!);
        StartsOf(next).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Show_NoDate_ChoosesTheFirstDayWithAFreeTime()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        await KeepOnlyAsync(mentor.Id, day => day == IsoDayOfWeek.Thursday);
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}");

        page.TextsOf("#times-title").ShouldBe(["Thursday 5 March 2026"]);
    }

    [Fact]
    public async Task Show_NothingFreeAtAll_SaysUntilWhen()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        await KeepOnlyAsync(mentor.Id, _ => false);
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: new() { HorizonDays = 10 });

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?zone=Europe/Berlin");

        page.TextsOf("#times-title").ShouldBe(["Monday 2 March 2026"]);
        page.Text.ShouldContain("The mentor does not work on this day.");
        page.Text.ShouldContain($"Nothing is free until Fri 13 Mar. Ask to be told when {mentor.Name} has a time, or look at other offerings.");
        page.Element(".no-times a").GetAttribute("href")!.ShouldStartWith("/mentors/charles-babbage-");
    }

    [Fact]
    public async Task Show_NothingFreeButTheMentorHasOtherTimes_LeadsThere()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: new() { NoticeHours = 336, HorizonDays = 10 });
        await fixture.App.Given.OfferingAsync(mentor.Id);
        await using (var scope = fixture.App.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        }

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?zone=Europe/Berlin");

        page.Text.ShouldContain($"{mentor.Name} has other sessions, or look at other offerings.");
    }

    [Fact]
    public async Task Show_FreeForMembersOnly_SaysSoBeforeATimeIsPicked()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.IncludedOfferingAsync(mentor.Id);
        var (_, stranger) = await fixture.App.Given.SignedInAsync();
        var (user, member) = await fixture.App.Given.SignedInAsync();
        await fixture.App.Given.MembershipAsync(user.Id);

        foreach (var page in new[] { await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}"), await stranger.GetAsync($"/offerings/{offering.Id}") })
        {
            page.TextsOf(".booker-summary .price").ShouldBe(["For members"]);
            page.Text.ShouldContain("For members. Members have this session for one of their sessions of the week.");
            page.Document.QuerySelectorAll("#times form").ShouldBeEmpty();
        }

        (await member.GetAsync($"/offerings/{offering.Id}")).Document.QuerySelectorAll(".time-option input").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Show_OneLengthForMembersOnly_IsNamedSoAndTheOtherCanBePicked()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, change: description => description with
        {
            Lengths = [new(30, Money.Free(Currencies.Usd)), new(60, new(35_00, Currencies.Usd))],
            IsIncluded = true,
        });

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}");
        page.TextsOf(".lengths a").ShouldBe(["30 min · For members", "1 h · $35"]);
        page.Text.ShouldContain("or choose another length above");
        var longer = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?minutes=60");
        longer.Document.QuerySelectorAll(".time-option input").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Show_MonthLinks_LeadAsFarAsCanBeBooked()
    {
        var offering = await OfferingAsync(new() { NoticeHours = 0, HorizonDays = 60 });
        var visitor = fixture.App.Visitor();

        var march = await visitor.GetAsync($"/offerings/{offering.Id}");
        march.TextsOf("#month-name").ShouldBe(["March 2026"]);
        var april = await visitor.GetAsync(LinkTo(march, "April 2026")!);
        var may = await visitor.GetAsync(LinkTo(april, "May 2026")!);

        may.TextsOf("#month-name").ShouldBe(["May 2026"]);
        LinkTo(may, "June 2026").ShouldBeNull();
        LinkTo(march, "February 2026").ShouldBeNull();
        LinkTo(may, "April 2026").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("date=abc")]
    [InlineData("date=2026-02-30")]
    [InlineData("date=2026-03-03T00:00:00Z")]
    [InlineData("date=0001-01-01")]
    [InlineData("date=-9998-01-01")]
    [InlineData("date=9999-12-31")]
    [InlineData("date=99999-12-31")]
    [InlineData("date=")]
    [InlineData("date=%00&zone=%00")]
    [InlineData("zone=")]
    [InlineData("zone=UTC%2B99")]
    [InlineData("zone=utc")]
    [InlineData("date=2026-03-03&zone=..%2F..%2Fetc")]
    [InlineData("date=9999-12-31&zone=Pacific/Kiritimati")]
    [InlineData("date=0001-01-01&zone=Pacific/Pago_Pago")]
    public async Task Show_AddressThatMakesNoSense_ShowsADayAllTheSame(string query)
    {
        var offering = await OfferingAsync();

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("h1").ShouldBe(["An hour about engines"]);
        page.TextsOf("#times-title").ShouldHaveSingleItem().ShouldEndWith(" 2026");
        page.Title.ShouldNotStartWith("Error:");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("2026-03-03")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("-9998-01-01T00:00:00Z")]
    [InlineData("9899-12-31T23:59:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z")]
    public async Task Book_StartAtTheEndsOfTime_IsRefusedLikeAnyOther(string start)
    {
        var offering = await OfferingAsync();
        var (_, person) = await fixture.App.Given.SignedInAsync();

        (await person.GetAsync($"/bookings/new?offering={offering.Id}&start={start}")).Path.ShouldBe($"/offerings/{offering.Id}");
        var refused = await person.PostAsync("/bookings", ("Form.OfferingId", offering.Id.ToString()), ("Form.Start", start));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Title.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task Show_OwnOffering_CannotBeBooked()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var person = await fixture.App.Given.SignInAsync(mentor);

        var page = await person.GetAsync($"/offerings/{offering.Id}");

        page.Text.ShouldContain("This is your own offering: others see its free times here.");
        page.Text.ShouldContain("If a mentee has to cancel");
        StartsOf(page).ShouldBeEmpty();
        (await person.GetAsync($"/bookings/new?offering={offering.Id}&start=2026-03-03T09:00:00Z")).Path.ShouldBe($"/offerings/{offering.Id}");
    }

    [Theory]
    [InlineData("/offerings/00000000-0000-0000-0000-000000000000")]
    [InlineData("/offerings/not-an-id")]
    [InlineData("/offerings/%00")]
    public async Task Show_NoSuchOffering_IsNotFound(string path)
    {
        var page = await fixture.App.Visitor().GetAsync(path);

        ((int)page.Status).ShouldBeOneOf(400, 404);
        (await fixture.App.Visitor().GetAsync("/offerings/00000000-0000-0000-0000-000000000000")).TextsOf("h1").ShouldBe(["There is no such page"]);
    }

    [Fact]
    public async Task Show_Reviews_AreCountedAndTheNewestStandFirst()
    {
        var offering = await OfferingAsync();
        var now = TestClock.Usual;
        for (var number = 1; number <= 3; number++)
        {
            var mentee = await fixture.App.Given.UserAsync($"Reviewer {number}");
            var booking = await fixture.App.Given.BookingAsync(offering, mentee.Id, now - Duration.FromDays(number));
            await fixture.App.Given.ReviewAsync(booking, 2 + number, $"Words of {number}", now - Duration.FromDays(number) + Duration.FromHours(2));
        }

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}");

        page.Text.ShouldContain("4.0 out of 5, 3 reviews");
        page.TextsOf("article p:last-child").Where(words => words.StartsWith("Words", StringComparison.Ordinal)).ShouldBe(["Words of 1", "Words of 2", "Words of 3"]);
        page.Text.ShouldContain("Reviewer 1");
    }

    private static IReadOnlyList<string?> StartsOf(Page page) =>
        [.. page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))];

    private static string? LinkTo(Page page, string words) =>
        page.Document.QuerySelectorAll("a").FirstOrDefault(link => link.TextContent.Trim() == words)?.GetAttribute("href");

    private async Task<Offering> OfferingAsync(OfferingRules? rules = null) =>
        await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync()).Id, rules: rules);

    private async Task KeepOnlyAsync(Guid mentorId, Func<IsoDayOfWeek, bool> works)
    {
        await using var db = fixture.App.CreateContext();
        db.WeeklyHours.RemoveRange((await db.WeeklyHours.Where(row => row.MentorId == mentorId).ToListAsync()).Where(row => !works(row.Day)));
        await db.SaveChangesAsync();
    }
}
