using System.Globalization;
using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Features.Offerings;

public sealed class MarketplaceTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("resume")]
    [InlineData("RÉSUMÉ")]
    [InlineData("  review   résumé ")]
    [InlineData("Zoë resume")]
    [InlineData("zoe")]
    [InlineData("pages")]
    public async Task List_WordsOfTitleDescriptionOrMentor_FindsItWhateverTheirCaseAndAccents(string words)
    {
        await ThereIsAsync("Résumé review", "Zoë Saldaña", "Two pages at most.");

        var page = await SearchAsync(words);

        page.TextsOf("article a").ShouldContain("Résumé review");
        page.ValueOf("words").ShouldBe(string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("résumé quantum")]
    [InlineData("%")]
    [InlineData("_______")]
    [InlineData("' OR 1=1 --")]
    [InlineData("'; DROP TABLE \"Offerings\"; --")]
    public async Task List_NothingMatches_SaysWhatToTryNext(string words)
    {
        await ThereIsAsync("Résumé reading");

        var page = await SearchAsync(words);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("#found").ShouldBe(["0 offerings"]);
        page.TextsOf("[aria-label='Filters in use'] a").ShouldBe([$"Remove the filter “{words}”"]);
        page.Text.ShouldContain("Nothing matches all of that.");
        page.ValueOf("words").ShouldBe(words);

        // Asked for by its words, and not on the first page of all that the other tests have made.
        (await SearchAsync("Résumé reading")).Text.ShouldContain("Résumé reading");
    }

    [Fact]
    public async Task List_Category_ShowsThatOneAndKeepsTheWords()
    {
        await ThereIsAsync("Sorting pebbles", category: "code-review");
        await ThereIsAsync("Sorting people", category: "leadership");

        var page = await fixture.App.Visitor().GetAsync("/offerings?words=sorting&category=leadership");

        page.TextsOf("article a").ShouldBe(["Sorting people"]);
        page.Document.QuerySelectorAll("input[name=category][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["leadership"]);
        page.ValueOf("words").ShouldBe("sorting");
    }

    [Fact]
    public async Task List_MoreThanOnePage_LeadsThroughAllOfThemOnce()
    {
        var mentor = await fixture.App.Given.MentorAsync("Many Things");
        for (var number = 1; number <= 50; number++)
        {
            await fixture.App.Given.OfferingAsync(mentor.Id, string.Create(CultureInfo.InvariantCulture, $"Lesson {number:00} of fifty"));
        }

        var visitor = fixture.App.Visitor();
        var page = await visitor.GetAsync("/offerings?words=lesson+fifty");
        page.TextsOf("#found").ShouldBe(["50 offerings"]);
        page.TextsOf("nav[aria-label=Pages] p").ShouldBe(["1–12 of 50"]);
        var titles = new List<string>(page.TextsOf("article a"));
        while (page.Document.QuerySelector("a[rel=next]") is { } next)
        {
            page = await visitor.GetAsync(next.GetAttribute("href")!);
            titles.AddRange(page.TextsOf("article a"));
        }

        titles.Count.ShouldBe(50);
        titles.Distinct().Count().ShouldBe(50);
        page.TextsOf("nav[aria-label=Pages] p").ShouldBe(["49–50 of 50"]);
        (await visitor.GetAsync("/offerings?words=lesson+fifty&page=99")).TextsOf("article a").ShouldBe(page.TextsOf("article a"));
    }

    [Theory]
    [InlineData("page=abc")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=-2147483648")]
    [InlineData("page=2147483647")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=1&page=2")]
    [InlineData("page=")]
    [InlineData("words=&category=")]
    [InlineData("words[]=a&category[x]=b")]
    [InlineData("words=%FF%FE")]
    [InlineData("words=%00&category=%00")]
    [InlineData("words=%ED%A0%80")]
    [InlineData("%00=%00&&&===")]
    public async Task List_AddressThatMakesNoSense_ShowsAListAllTheSame(string query)
    {
        var page = await fixture.App.Visitor().GetAsync($"/offerings?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("h1").ShouldBe(["Offerings"]);
    }

    [Fact]
    public async Task List_VeryManyWords_SearchesForTheFirstOfThem()
    {
        var visitor = fixture.App.Visitor();

        (await visitor.GetAsync($"/offerings?words={new string('x', 5000)}")).Text.ShouldContain("0 offerings");
        (await visitor.GetAsync($"/offerings?words={string.Join('+', Enumerable.Repeat("a", 2000))}")).Status.ShouldBe(HttpStatusCode.OK);

        // Two UTF-16 units each, so that the hundredth is half of one.
        var split = await visitor.GetAsync($"/offerings?words=x{Uri.EscapeDataString(string.Concat(Enumerable.Repeat("🦊", 60)))}");
        split.Status.ShouldBe(HttpStatusCode.OK);
        split.Text.ShouldContain("0 offerings");
    }

    [Fact]
    public async Task List_MentorTookAnotherName_IsFoundByIt()
    {
        var mentor = await fixture.App.Given.MentorAsync("Augusta Byron");
        await fixture.App.Given.OfferingAsync(mentor.Id, "Notes on engines");
        var person = await fixture.App.Given.SignInAsync(mentor);

        await person.SubmitAsync(await person.GetAsync("/account/profile"), "/account/profile", ("Form.Name", "Augusta King-Noël"));

        (await SearchAsync("king-noel engines")).TextsOf("article a").ShouldBe(["Notes on engines"]);
        (await SearchAsync("byron")).Text.ShouldContain("0 offerings");
    }

    [Fact]
    public async Task List_ArchivedPausedAndDraft_AreNotShown()
    {
        await ThereIsAsync("Seen by all");
        var hidden = await ThereIsAsync("Seen by nobody");
        await using (var db = fixture.App.CreateContext())
        {
            await db.Offerings.Where(row => row.Id == hidden.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, OfferingStatus.Archived));
            await fixture.App.Given.ListedAsync(hidden.MentorId);
        }

        (await SearchAsync("seen")).TextsOf("article a").ShouldBe(["Seen by all"]);
        (await fixture.App.Visitor().GetAsync($"/offerings/{hidden.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<Page> SearchAsync(string words) => fixture.App.Visitor().GetAsync($"/offerings?words={Uri.EscapeDataString(words)}");

    private async Task<Offering> ThereIsAsync(
        string title, string mentorName = "Charles Babbage", string description = "We look at it.", string category = "career-guidance")
    {
        var mentor = await fixture.App.Given.MentorAsync(mentorName);
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, title);
        await using var db = fixture.App.CreateContext();
        var row = await db.Offerings.Include(one => one.Mentor.User).SingleAsync(one => one.Id == offering.Id);
        row.Describe(new()
        {
            Title = title,
            Description = description,
            CategorySlug = category,
            Lengths = [new(row.DurationMinutes, row.Price)],
            Rules = row.Rules,
        });
        await db.SaveChangesAsync();
        await fixture.App.Given.ListedAsync(row.MentorId);
        return row;
    }
}
