using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentors;

/// <summary>Filters and orders of the directory, over five people who differ in all of them.</summary>
public sealed class DirectoryTests(DirectoryTests.Market market) : IClassFixture<DirectoryTests.Market>
{
    private static readonly string[] Everybody = ["Ann Early", "Bea Boss", "Cid Cheap", "Dan Data", "Eve Élan"];

    [Theory]
    [InlineData("", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("words=early", "Ann")]
    [InlineData("words=elan", "Eve")]
    [InlineData("words=ÉLAN", "Eve")]
    [InlineData("words=kuber", "Ann, Bea")]
    [InlineData("words=kuber+boss", "Bea")]
    [InlineData("words=northw", "Dan")]
    [InlineData("words=weaving", "Cid")]
    [InlineData("words=c", "Eve")]
    [InlineData("words=statist", "Dan")]
    [InlineData("words=kubernetesx", "")]
    [InlineData("words=%25", "")]
    [InlineData("words=';+DROP+TABLE+x;+--", "")]
    [InlineData("job=data", "Dan")]
    [InlineData("job=data&job=leadership", "Bea, Dan")]
    [InlineData("job=astrology", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("category=leadership", "Bea")]
    [InlineData("category=leadership&category=data-and-ai", "Bea, Dan")]
    [InlineData("experience=junior", "Ann")]
    [InlineData("experience=mid", "Cid")]
    [InlineData("experience=senior", "Dan, Eve")]
    [InlineData("experience=staff", "Bea")]
    [InlineData("experience=junior&experience=staff", "Ann, Bea")]
    [InlineData("language=de", "Bea, Eve")]
    [InlineData("language=xx", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("free=today", "Ann, Bea")]
    [InlineData("free=week", "Ann, Bea, Cid")]
    [InlineData("free=month", "Ann, Bea, Cid, Dan")]
    [InlineData("currency=EUR", "Bea, Dan, Eve")]
    [InlineData("currency=USD&max=50", "Ann, Cid")]
    [InlineData("currency=USD&min=20&max=50", "Ann")]
    [InlineData("currency=EUR&min=60", "Bea, Dan")]
    [InlineData("currency=XXX&min=60", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("max=0", "Cid")]
    [InlineData("max=60", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("job=leadership&language=de&category=leadership&experience=staff&free=week&currency=EUR", "Bea")]
    [InlineData("sort='; DROP&job=data", "Dan")]
    public async Task List_Filters_FindThoseAndNoOthers(string query, string names)
    {
        var page = await market.App.Visitor().GetAsync($"/mentors?{query}");

        page.TextsOf("article h3").Order(StringComparer.Ordinal).ShouldBe(Everybody.Where(name => names.Contains(name[..3], StringComparison.Ordinal)));
        var count = names.Length == 0 ? 0 : names.Split(',').Length;
        page.TextsOf("#found").ShouldBe([count == 1 ? "1 mentor" : $"{count} mentors"]);
    }

    [Theory]
    [InlineData("", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("sort=experience", "Bea, Eve, Dan, Cid, Ann")]
    [InlineData("sort=price&currency=EUR", "Eve, Dan, Bea")]
    [InlineData("sort=price", "Eve, Dan, Bea, Cid, Ann")]
    public async Task List_Order_IsTheOneThatIsAskedFor(string query, string names)
    {
        var page = await market.App.Visitor().GetAsync($"/mentors?{query}");

        page.TextsOf("article h3").Select(name => name[..3]).ShouldBe(names.Split(", "));
    }

    [Fact]
    public async Task List_Cards_SayWhatPeopleChooseBy()
    {
        var visitor = market.App.Visitor();
        visitor.Cookies.Add(market.App.Address, new System.Net.Cookie("zone", "Asia%2FTokyo"));

        var page = await visitor.GetAsync("/mentors?words=early");

        var card = page.TextsOf("article").ShouldHaveSingleItem();
        card.ShouldContain("Ann Early Engineer");
        card.ShouldContain("1 year");
        card.ShouldContain("Kubernetes");
        card.ShouldContain("Next: Mon 2 Mar, 18:00 Tokyo (GMT+9)");
        card.ShouldContain("From $30");
        card.ShouldContain("No reviews yet");
        card.ShouldNotContain("held");
        card.ShouldNotContain("Answers");
    }

    [Fact]
    public async Task List_FiltersInUse_CanBeTakenAwayOneByOneAndStayInTheForm()
    {
        var visitor = market.App.Visitor();
        var page = await visitor.GetAsync("/mentors?job=data&job=leadership&language=de&sort=experience");

        page.TextsOf("[aria-label='Filters in use'] a").ShouldBe(
            ["Remove the filter Data and AI", "Remove the filter Leadership", "Remove the filter German", "Remove all"]);
        page.Document.QuerySelectorAll("input[name=job][checked]").Length.ShouldBe(2);
        page.ValueOf("language").ShouldBe("de");

        var without = await visitor.GetAsync(page.Document.QuerySelectorAll("[aria-label='Filters in use'] a")[2].GetAttribute("href")!);
        without.TextsOf("article h3").ShouldBe(["Bea Boss", "Dan Data"]);

        var again = await visitor.SubmitAsync(page, "/mentors", ("language", ""));
        again.TextsOf("article h3").ShouldBe(["Bea Boss", "Dan Data"]);
        again.Address.Query.ShouldContain("sort=experience");
    }

    [Fact]
    public async Task List_NobodyMatches_SaysWhichFilterToDropForMost()
    {
        var page = await market.App.Visitor().GetAsync("/mentors?job=data&language=de&words=northwind");

        page.Text.ShouldContain("Nobody matches all of that. Without the language there is 1 mentor.");
        page.Element(".empty .btn-primary").GetAttribute("href").ShouldBe("/mentors?words=northwind&job=data");
        page.TextsOf(".empty .btn-primary").ShouldBe(["Drop the language"]);
    }

    [Fact]
    public async Task List_NoSingleFilterHelps_SaysSo() =>
        (await market.App.Visitor().GetAsync("/mentors?words=nobody&free=today&job=sales")).Text.ShouldContain("No single filter is to blame.");

    [Fact]
    public async Task List_AnyPage_AsksTheDatabaseThreeTimes()
    {
        var visitor = market.App.Visitor();
        await visitor.GetAsync("/mentors");
        var before = market.App.Commands.Count;

        await visitor.GetAsync("/mentors?words=kubernetes+boss&job=leadership&language=de&free=week&currency=EUR&sort=price");

        (market.App.Commands.Count - before).ShouldBe(3);
    }

    /// <summary>Ann is free today, Bea later today, Cid on Wednesday, Dan in nine days and Eve on the first of April.</summary>
    public sealed class Market(DatabaseFixture database) : AppFixture(database), IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await AddAsync("Ann Early", "Acme", 1, "Kubernetes", "I begin.", JobFamily.Engineering, ["en"], "career-guidance", new(30_00, Currencies.Usd), 2, 9);
            await AddAsync("Bea Boss", "Acme", 12, "Kubernetes", "I lead.", JobFamily.Leadership, ["en", "de"], "leadership", new(90_00, Currencies.Eur), 2, 15);
            await AddAsync("Cid Cheap", "", 3, "Looms", "A life of weaving.", JobFamily.Design, ["en"], "career-guidance", Money.Free(Currencies.Usd), 4, 9);
            await AddAsync("Dan Data", "Northwind", 7, "Models", "I count.", JobFamily.Data, ["en"], "data-and-ai", new(60_00, Currencies.Eur), 11, 9);
            await AddAsync("Eve Élan", "Acme", 11, "C#", "I design.", null, ["de"], "code-review", new(20_00, Currencies.Eur), 32, 9);
        }

        private async Task AddAsync(
            string name, string company, int years, string specialty, string bio, JobFamily? family, string[] languages, string category, Money price, int day, int hour)
        {
            var mentor = await App.Given.MentorAsync(name, "UTC");
            await using (var db = App.CreateContext())
            {
                await db.WeeklyHours.Where(row => row.MentorId == mentor.Id).ExecuteDeleteAsync();
                db.DateOverrides.Add(DateOverride.Of(mentor.Id, new LocalDate(2026, 3, 1).PlusDays(day - 1), new(hour * 60, (hour + 1) * 60)));
                var profile = await db.MentorProfiles.Include(row => row.Languages).SingleAsync(row => row.UserId == mentor.Id);
                profile.Describe(family == JobFamily.Data ? "Statistician" : "Engineer", company, bio, [specialty], years);
                profile.Present(family, languages, []);
                await db.SaveChangesAsync();
            }

            await App.Given.OfferingAsync(mentor.Id, price: price, change: description => description with { CategorySlug = category });
            await using var scope = App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        }
    }
}
