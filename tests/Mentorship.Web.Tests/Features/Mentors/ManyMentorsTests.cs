using System.Globalization;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Common;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Shared.Filters;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentors;

/// <summary>The directory where there are as many mentors as are counted, and one more; each free an hour after the one before.</summary>
public sealed class ManyMentorsTests(ManyMentorsTests.Market market) : IClassFixture<ManyMentorsTests.Market>
{
    private const int LastPage = ListSearch.MostCounted / ListSearch.PageSize;

    [Fact]
    public async Task List_AsManyAsAreCounted_AreCountedAndPagedToTheLast()
    {
        var page = await ListAsync($"experience=junior&page={LastPage}");

        page.TextsOf("#found").ShouldBe(["240 mentors"]);
        page.TextsOf(".pager-count").ShouldBe(["229–240 of 240"]);
        NumbersOn(page).ShouldBe(Enumerable.Range((LastPage - 1) * ListSearch.PageSize, ListSearch.PageSize));
        page.Text.ShouldNotContain("There are more than these");
    }

    [Fact]
    public async Task List_OneMore_SaysThatThereAreMoreAndHowToSeeThem()
    {
        var page = await ListAsync($"page={LastPage}");

        page.TextsOf("#found").ShouldBe(["240+ mentors"]);
        page.TextsOf(".pager-count").ShouldBe(["229–240 of 240+"]);
        NumbersOn(page).ShouldBe(Enumerable.Range((LastPage - 1) * ListSearch.PageSize, ListSearch.PageSize));
        page.Text.ShouldContain("There are more than these. Narrow them down with the filters, or order them otherwise, to see the others.");
    }

    [Fact]
    public async Task List_OneMore_PageBeyondTheLastIsTheLast()
    {
        var page = await ListAsync($"page={LastPage + 1}");

        NumbersOn(page)[0].ShouldBe((LastPage - 1) * ListSearch.PageSize);
    }

    [Fact]
    public async Task List_OneMore_ComesFirstInAnotherOrder()
    {
        var page = await ListAsync("sort=experience");

        NumbersOn(page)[0].ShouldBe(ListSearch.MostCounted);
        page.Text.ShouldNotContain("There are more than these");
    }

    [Fact]
    public async Task List_NothingMatches_CountsNoFurtherForTheHintEither() =>
        (await ListAsync("language=de")).Text.ShouldContain("Without the language there are 240+ mentors.");

    [Theory]
    [InlineData("experience=junior", 3)]
    [InlineData("free=month", 4)]
    public async Task List_AnyNumber_AsksTheDatabaseFourTimesAtMost(string query, int queries)
    {
        await ListAsync(query);
        var before = market.App.Commands.Count;

        // What means nothing makes another address of it, so that no page is shown that is kept.
        await ListAsync($"{query}&category=none");

        (market.App.Commands.Count - before).ShouldBe(queries);
    }

    private Task<Page> ListAsync(string query) => market.App.Visitor().GetAsync($"/mentors?{query}");

    private static List<int> NumbersOn(Page page) =>
        [.. page.TextsOf("article h3").Select(name => int.Parse(name.Split(' ')[^1], CultureInfo.InvariantCulture))];

    public sealed class Market(DatabaseFixture database) : AppFixture(database), IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await using var db = App.CreateContext();
            for (var number = 0; number <= ListSearch.MostCounted; number++)
            {
                var mentor = User.Register($"Mentor {number}", $"mentor{number}@example.com", DateTimeZone.Utc, TestClock.Usual);
                var profile = MentorProfile.For(mentor, $"mentor-{number}", TestClock.Usual);
                profile.Describe("Engineer", "", "", [], YearsOf(number));
                var listing = MentorListing.Of(mentor.Id);
                listing.Show(FactsOf(number), TestClock.Usual);
                db.AddRange(mentor, profile, listing);
            }

            await db.SaveChangesAsync();
        }

        // All are beginners but the last to be free, who has been at it for longest.
        private static int YearsOf(int number) => number < ListSearch.MostCounted ? 1 : 20;

        private static MentorFacts FactsOf(int number) => new()
        {
            IsListed = true,
            JobFamily = JobFamily.Engineering,
            YearsOfExperience = YearsOf(number),
            NextAvailableAt = TestClock.Usual + Duration.FromHours(number + 1),
            Prices = [],
            From = new Money(30_00, Currencies.Usd),
            Categories = [],
            Words = [],
        };
    }
}
