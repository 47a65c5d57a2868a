using System.Net;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>Members who pay: because their week is used up, or because they would rather.</summary>
public sealed class PayInsteadTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Money Price = new(5000, Currencies.Usd);

    // Tuesday 3 March 2026, ten in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private readonly MentorshipApp _app = fixture.App;

    [Fact]
    public async Task Show_UsedUpWeek_IsClosedWithTheReasonAndPayingIsOffered()
    {
        var (member, person, offering) = await MemberAsync(limit: 1);
        await _app.Given.BookedAsync(offering, member, Ten);

        var day = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-04");

        day.Element("#times").TextContent.ShouldContain("Your included sessions of this week are used up.");
        day.Element("#times").TextContent.ShouldContain("Included sessions come back Mon 9 Mar, 01:00 Berlin (GMT+1).");
        day.Document.QuerySelectorAll(".time-option").Length.ShouldBe(0);
        var paid = await person.GetAsync(day.Element("#pay-instead").GetAttribute("href")!.Split('#')[0]);
        paid.Document.QuerySelectorAll(".time-option").Length.ShouldBeGreaterThan(3);
        paid.Element(".booker-summary").TextContent.ShouldContain("$50");
        paid.Element("#day-2026-03-05").GetAttribute("href")!.ShouldContain("pay=true");
        paid.Element("[data-live-times]").GetAttribute("data-live-times")!.ShouldContain("pay=true");
    }

    [Fact]
    public async Task Book_UsedUpWeekPayingInstead_CostsTheServersPrice()
    {
        var (member, person, offering) = await MemberAsync(limit: 1);
        await _app.Given.BookedAsync(offering, member, Ten);
        var paid = await person.GetAsync($"/offerings/{offering.Id}?date=2026-03-04&pay=true");

        var details = await person.SubmitAsync(
            paid, "/bookings", ("Form.Start", (Ten + Duration.FromDays(1)).ToString()), ("Form.Price", "1"), ("Form.PriceMinorUnits", "1"));

        details.TextsOf("h1").ShouldBe(["What is it about?"]);
        details.Element("#checkout-summary").TextContent.ShouldContain("$50");
        await using var db = _app.CreateContext();
        var booking = await db.Bookings.SingleAsync(row => row.Id == details.BookingId());
        booking.IsIncluded.ShouldBeFalse();
        booking.Price.ShouldBe(Price);
        (await db.AllowanceClaims.CountAsync(claim => claim.MemberId == member)).ShouldBe(1);
        details.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain(href => href!.Contains("pay=true"));
    }

    [Fact]
    public async Task Take_IncludedInAUsedUpWeek_IsRefusedAndOffersToPayForThatTime()
    {
        var (member, person, offering) = await MemberAsync(limit: 1);
        await _app.Given.BookedAsync(offering, member, Ten);
        var wanted = Ten + Duration.FromDays(1);

        var refused = await person.TakeAsync(offering.Id, wanted);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Your included sessions of that week are used up.");
        var form = refused.Document.Forms.Single(candidate => candidate.TextContent.Contains("Take this time for $50", StringComparison.Ordinal));
        var details = await person.PostAsync(
            "/bookings", [.. form.QuerySelectorAll("input[type=hidden]").Where(input => input.GetAttribute("name")!.StartsWith("Form.", StringComparison.Ordinal)).Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")))]);
        details.TextsOf("h1").ShouldBe(["What is it about?"]);
        await using var db = _app.CreateContext();
        (await db.Bookings.SingleAsync(row => row.Id == details.BookingId())).ShouldSatisfyAllConditions(
            row => row.IsIncluded.ShouldBeFalse(),
            row => row.StartsAt.ShouldBe(wanted),
            row => row.Price.ShouldBe(Price));
    }

    [Fact]
    public async Task Save_WeekUsedUpMeanwhile_OffersToPayAndKeepsWhatWasWritten()
    {
        var (member, person, offering) = await MemberAsync(limit: 1);
        var details = await person.TakeAsync(offering.Id, Ten);
        await person.PostAsync($"/bookings/{details.BookingId()}/release");
        await _app.Given.BookedAsync(offering, member, Ten + Duration.FromHours(3));

        var refused = await person.DescribeAsync(details, "My engine does not compute.");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ValueOf("Form.Topic").ShouldBe("My engine does not compute.");
        var pay = refused.Document.QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("pay $50", StringComparison.Ordinal));
        (await person.GetAsync(pay.GetAttribute("href")!)).ValueOf("Form.PayInstead").ShouldBe("true");
    }

    [Fact]
    public async Task Show_SessionsLeft_AreIncludedUnlessTheMemberWouldRatherPay()
    {
        var (_, person, offering) = await MemberAsync(limit: 2);

        var included = await person.GetAsync($"/offerings/{offering.Id}");
        var paid = await person.GetAsync(included.Element("#with-payment").GetAttribute("href")!.Split('#')[0]);

        included.Element(".booker-summary .price").TextContent.ShouldBe("Included in your membership");
        included.Document.QuerySelector("[name='Form.PayInstead']").ShouldBeNull();
        included.Element("#with-membership").GetAttribute("aria-current").ShouldBe("true");
        paid.Element(".booker-summary .price").TextContent.ShouldBe("$50");
        paid.ValueOf("Form.PayInstead").ShouldBe("true");
        paid.Element("#with-payment").GetAttribute("aria-current").ShouldBe("true");
    }

    [Fact]
    public async Task Show_NoPriceOrNoMember_HasNoChoice()
    {
        var (member, person, offering) = await MemberAsync(limit: 1);
        var free = await _app.Given.IncludedOfferingAsync(offering.MentorId, "Only for members");
        var (_, stranger) = await _app.Given.SignedInAsync();
        await _app.Given.BookedAsync(free, member, Ten);

        (await person.GetAsync($"/offerings/{free.Id}?date=2026-03-04&pay=true")).ShouldSatisfyAllConditions(
            page => page.Document.QuerySelector("#with-payment").ShouldBeNull(),
            page => page.Document.QuerySelector("#pay-instead").ShouldBeNull(),
            page => page.Text.ShouldContain("Your included sessions of this week are used up."));
        (await stranger.GetAsync($"/offerings/{offering.Id}?pay=true")).ShouldSatisfyAllConditions(
            page => page.Document.QuerySelector("#with-payment").ShouldBeNull(),
            page => page.Document.QuerySelector("[name='Form.PayInstead']").ShouldBeNull());
    }

    [Fact]
    public async Task Show_SignedInForAUsedUpWeek_LeadsToTheDayThatSaysSo()
    {
        var (member, person, offering) = await MemberAsync(limit: 1);
        await _app.Given.BookedAsync(offering, member, Ten);

        var page = await person.GetAsync($"/bookings/new?offering={offering.Id}&start=2026-03-04T09:00:00Z&zone=Europe/Berlin");

        page.Path.ShouldBe($"/offerings/{offering.Id}");
        page.Text.ShouldContain("Your included sessions of that week are used up.");
        page.Element("#pay-instead").TextContent.ShouldContain("Pay $50");
        (await person.GetAsync($"/bookings/new?offering={offering.Id}&start=2026-03-04T09:00:00Z&zone=Europe/Berlin&pay=true"))
            .TextsOf("h1").ShouldBe(["Take this time"]);
    }

    private async Task<(Guid Member, Person Person, Offering Offering)> MemberAsync(int limit)
    {
        var (user, person) = await _app.Given.SignedInAsync("Mary Somerville", "Europe/Berlin");
        await _app.Given.MembershipAsync(user.Id, limit);
        return (user.Id, person, await _app.Given.IncludedOfferingAsync((await _app.Given.MentorAsync()).Id, price: Price));
    }
}
