using AngleSharp.Dom;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Memberships;

/// <summary>A member's own page.</summary>
public sealed class MentorshipTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string ComeBack = "Sessions come back Mon 9 Mar, 01:00 Berlin (GMT+1), which is Monday 00:00 UTC.";

    // Tuesday 3 March 2026, ten in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    private readonly MentorshipApp _app = fixture.App;

    [Fact]
    public async Task Show_ActiveMembersAlone_AndOthersAreLedHome()
    {
        var (user, person) = await _app.Given.SignedInAsync();
        await LedHomeAsync();

        await _app.Given.MembershipAsync(user.Id);
        (await person.GetAsync("/mentorship")).Path.ShouldBe("/mentorship");
        (await person.GetAsync("/")).Document.QuerySelector("nav a[href='/mentorship']").ShouldNotBeNull();

        foreach (var deed in new Func<Membership, MembershipRefusal?>[] { row => row.Pause(null, "", Ten), row => row.End(null, "", Ten) })
        {
            await using var db = _app.CreateContext();
            deed(await db.Memberships.SingleAsync(row => row.UserId == user.Id)).ShouldBeNull();
            await db.SaveChangesAsync();
            await LedHomeAsync();
        }

        async Task LedHomeAsync()
        {
            foreach (var path in new[] { "/mentorship", "/mentorship/history" })
            {
                (await person.GetAsync(path)).Path.ShouldBe("/");
            }

            (await person.GetAsync("/")).Document.QuerySelector("a[href='/mentorship']").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Show_NothingBooked_SaysWhatIsLeftAndWhatToDo()
    {
        var (_, person) = await MemberAsync(limit: 2);

        var page = await person.GetAsync("/mentorship");

        page.TextsOf(".allowance-words").ShouldBe(["2 of 2 sessions left", "2 of 2 sessions left"]);
        page.Document.QuerySelectorAll(".allowance-mark").Length.ShouldBe(4);
        page.Document.QuerySelectorAll(".allowance-mark.is-used").Length.ShouldBe(0);
        page.Text.ShouldContain(ComeBack);
        page.Text.ShouldContain("Nothing is booked this week.");
        page.Text.ShouldNotContain("used up");
    }

    [Fact]
    public async Task Show_SomeBooked_CountsThemInTheWeekTheyAreHeldIn()
    {
        var (member, person) = await MemberAsync(limit: 2);
        var offering = await OfferingAsync();
        await _app.Given.BookedAsync(offering, member, Ten);
        await _app.Given.BookedAsync(offering, member, Ten + Duration.FromDays(7));
        await _app.Given.BookedAsync(offering, member, Ten + Duration.FromDays(8));

        var page = await person.GetAsync("/mentorship");

        page.TextsOf(".allowance-words").ShouldBe(["1 of 2 sessions left", "None left"]);
        page.Document.QuerySelectorAll(".allowance-mark.is-used").Length.ShouldBe(3);
        page.Element("#week table").TextContent.ShouldContain("Tue 3 Mar, 10:00–11:00");
        page.Document.QuerySelectorAll("#week tbody tr").Length.ShouldBe(1);
        page.Text.ShouldNotContain("used up");
    }

    [Fact]
    public async Task Show_LimitReached_WarnsAndSaysWhenTheyComeBack()
    {
        var (member, person) = await MemberAsync(limit: 1);
        await _app.Given.BookedAsync(await OfferingAsync(), member, Ten);

        var page = await person.GetAsync("/mentorship");

        page.Element(".flash-warning").TextContent.ShouldContain("Your included sessions of this week are used up.");
        page.Element(".flash-warning").TextContent.ShouldContain("They come back Mon 9 Mar, 01:00 Berlin (GMT+1)");
        page.TextsOf(".allowance-words")[0].ShouldBe("None left");
    }

    [Fact]
    public async Task Show_WhatToBook_IsIncludedOnesSoonestFirst()
    {
        var (_, person) = await MemberAsync();
        var mentor = (await _app.Given.MentorAsync()).Id;
        var paid = await _app.Given.OfferingAsync(mentor, "Not for members", new Money(5000, Currencies.Usd));
        var later = await _app.Given.IncludedOfferingAsync(mentor, "Later", new Money(5000, Currencies.Usd));
        var sooner = await _app.Given.IncludedOfferingAsync(mentor, "Sooner");
        await using var db = _app.CreateContext();

        // Those of other tests come after these.
        await db.Offerings.ExecuteUpdateAsync(row => row.SetProperty(offering => offering.NextAvailableAt, Ten + Duration.FromDays(20)));
        await SetNextAsync(later.Id, Ten - Duration.FromHours(1));
        await SetNextAsync(sooner.Id, Ten - Duration.FromHours(2));
        await SetNextAsync(paid.Id, Ten - Duration.FromHours(3));

        var page = await person.GetAsync("/mentorship");

        page.TextsOf("#to-book h3").Take(2).ShouldBe(["Sooner", "Later"]);
        page.TextsOf("#to-book .price").ShouldAllBe(price => price == "Included");

        Task SetNextAsync(Guid id, Instant next) => db.Offerings.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(offering => offering.NextAvailableAt, next));
    }

    [Fact]
    public async Task History_BookedCancelledAndReset_SaysWhatAndByWhom()
    {
        var (member, person) = await MemberAsync(limit: 2);
        var admin = await _app.Given.UserAsync("Grace Hopper");
        var offering = await OfferingAsync();
        var cancelled = await _app.Given.BookedAsync(offering, member, Ten);
        await _app.Given.BookedAsync(offering, member, Ten + Duration.FromHours(3));
        await _app.Given.CancelledAsync(cancelled);
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ResetAllowance>().RunAsync(member, admin.Id, "A bad connection.", TestClock.Usual, CancellationToken.None);
        }

        var page = await person.GetAsync("/mentorship/history");

        var lines = page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("td").Select(cell => Folded(cell)))).ToList();
        lines.ShouldBe(
            [
                "One used Week of Mon 2 Mar | An hour for members | You",
                "One used Week of Mon 2 Mar | An hour for members | You",
                "One given back Week of Mon 2 Mar | An hour for members | Charles Babbage",
                "One given back by reset Week of Mon 2 Mar | A bad connection. | Grace Hopper",
            ],
            ignoreOrder: true);
        (await person.GetAsync("/mentorship")).Document.QuerySelectorAll("#history tbody tr").Length.ShouldBe(4);
    }

    [Fact]
    public async Task History_HoldThatCameToNothing_IsNotInIt()
    {
        var (_, person) = await MemberAsync();
        var details = await person.TakeAsync((await OfferingAsync()).Id, Ten);
        (await person.GetAsync("/mentorship")).Text.ShouldContain("You hold Tue 3 Mar, 10:00 Berlin (GMT+1) for An hour for members");

        await person.PostAsync($"/bookings/{details.BookingId()}/release");

        (await person.GetAsync("/mentorship")).Text.ShouldContain("Nothing yet.");
    }

    [Fact]
    public async Task History_MoreThanAPage_ShowsEachLineOnceAndAsksAsOftenHoweverLongItIs()
    {
        var (member, person) = await MemberAsync();
        await AddAsync(25);
        var before = _app.Commands.Count;
        await person.GetAsync("/mentorship/history");
        var cost = _app.Commands.Count - before;
        await AddAsync(200);

        before = _app.Commands.Count;
        var page = await person.GetAsync("/mentorship/history");
        (_app.Commands.Count - before).ShouldBe(cost);
        var lines = new List<string>();
        for (var pages = 1; ; pages++)
        {
            lines.AddRange(page.TextsOf("tbody .prose"));
            if (page.Document.QuerySelector("a[rel=next]") is not { } next)
            {
                break;
            }

            pages.ShouldBeLessThan(30);
            page = await person.GetAsync(next.GetAttribute("href")!);
        }

        lines.Count.ShouldBe(225);
        lines.Distinct().Count().ShouldBe(225);

        // The last two are of one moment, in which nothing says which comes first.
        lines.Take(2).ShouldBe(["Note 199", "Note 198"], ignoreOrder: true);
        (await person.GetAsync($"/mentorship/history?after={Guid.Empty}")).Text.ShouldContain("That is all.");

        // Three in each moment, so that moments lie across the edges of pages.
        async Task AddAsync(int count)
        {
            await using var db = _app.CreateContext();
            var first = await db.AllowanceEntries.CountAsync(entry => entry.MemberId == member) == 0 ? 1000 : 0;
            db.AllowanceEntries.AddRange(Enumerable.Range(0, count).Select(number => AllowanceEntry.Of(
                member, new(MembershipDeedKind.LimitChanged, 2, null, $"Note {first + number}", TestClock.Usual + Duration.FromMinutes((first == 0 ? 1000 : 0) + (number / 3))))));
            await db.SaveChangesAsync();
        }
    }

    private static string Folded(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<(Guid Member, Person Person)> MemberAsync(int limit = 2)
    {
        var (user, person) = await _app.Given.SignedInAsync("Mary Somerville", "Europe/Berlin");
        await _app.Given.MembershipAsync(user.Id, limit);
        return (user.Id, person);
    }

    private async Task<Offering> OfferingAsync() => await _app.Given.IncludedOfferingAsync((await _app.Given.MentorAsync()).Id);
}
