using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Courses;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Offerings;

/// <summary>Filters and orders of the marketplace, over five offerings that differ in all of them.</summary>
public sealed class MarketplaceFilterTests(MarketplaceFilterTests.Market market) : IClassFixture<MarketplaceFilterTests.Market>
{
    private static readonly string[] Everything = ["Ann", "Bea", "Cid", "Dan", "Eve"];

    [Theory]
    [InlineData("", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("words=kubern", "Ann")]
    [InlineData("words=early", "Ann")]
    [InlineData("words=weav", "Cid")]
    [InlineData("words=elan", "Eve")]
    [InlineData("words=acme+hour", "Ann, Bea")]
    [InlineData("words=hour+bea", "Bea")]
    [InlineData("words=our", "")]
    [InlineData("words=c", "")]
    [InlineData("category=leadership", "Bea")]
    [InlineData("category=leadership&category=data-and-ai", "Bea, Dan")]
    [InlineData("category=astrology", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("minutes=60", "Ann, Bea, Eve")]
    [InlineData("minutes=15", "Cid")]
    [InlineData("minutes=61", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("price=free", "Cid")]
    [InlineData("price=free&minutes=60", "")]
    [InlineData("price=abc", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("max=0", "Cid")]
    [InlineData("max=60", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("currency=EUR", "Bea, Dan, Eve")]
    [InlineData("currency=EUR&max=40", "Bea, Eve")]
    [InlineData("currency=EUR&max=40&minutes=60", "Eve")]
    [InlineData("currency=EUR&min=50", "Dan")]
    [InlineData("currency=EUR&min=50&minutes=60", "Bea")]
    [InlineData("currency=EUR&min=abc", "Bea, Dan, Eve")]
    [InlineData("currency=XXX&min=60", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("free=today", "Ann, Bea")]
    [InlineData("free=week", "Ann, Bea, Cid")]
    [InlineData("free=month", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("mentor=nobody-like-that", "")]
    [InlineData("course=no-such-course", "")]
    [InlineData("course=first-steps", "Cid")]
    [InlineData("course=second-steps", "Dan")]
    [InlineData("sort='; DROP&category=data-and-ai", "Dan")]
    [InlineData("page=2147483647", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("words=acme&category=leadership&minutes=60&currency=EUR&min=50&max=100&free=today&sort=price", "Bea")]
    public async Task List_Filters_FindThoseAndNoOthers(string query, string names)
    {
        var page = await market.App.Visitor().GetAsync($"/offerings?{query}");

        NamesOn(page).Order(StringComparer.Ordinal).ShouldBe(Everything.Where(name => names.Contains(name, StringComparison.Ordinal)));
        var count = names.Length == 0 ? 0 : names.Split(',').Length;
        page.TextsOf("#found").ShouldBe([count == 1 ? "1 offering" : $"{count} offerings"]);
    }

    [Theory]
    [InlineData("", "Ann, Bea, Cid, Dan, Eve")]
    [InlineData("sort=price", "Eve, Bea, Dan, Cid, Ann")]
    [InlineData("sort=price&currency=EUR", "Eve, Bea, Dan")]
    [InlineData("sort=price&currency=EUR&minutes=60", "Eve, Bea")]
    [InlineData("sort=price&minutes=60", "Eve, Bea, Ann")]
    [InlineData("sort=rating", "Dan, Cid, Eve, Bea, Ann")]
    [InlineData("sort=newest", "Cid, Eve, Ann, Dan, Bea")]
    public async Task List_Order_IsTheOneThatIsAskedFor(string query, string names)
    {
        var page = await market.App.Visitor().GetAsync($"/offerings?{query}");

        NamesOn(page).ShouldBe(names.Split(", "));
        page.TextsOf("[aria-label=Order] [aria-current=true]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task List_Mentor_IsLedToFromTheProfile()
    {
        var visitor = market.App.Visitor();
        var profile = await visitor.GetAsync($"/mentors/{market.SlugOf("Bea")}");

        var page = await visitor.GetAsync(profile.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "All offerings of Bea Boss").GetAttribute("href")!);

        NamesOn(page).ShouldBe(["Bea"]);
        page.TextsOf("h1").ShouldBe(["Offerings of Bea Boss"]);
        page.TextsOf("[aria-label='Filters in use'] a").ShouldBe(["Remove the filter Bea Boss"]);
        var narrowed = await visitor.SubmitAsync(page, "/offerings", ("minutes", "15"));
        NamesOn(narrowed).ShouldBeEmpty();
        narrowed.Address.Query.ShouldContain($"mentor={market.SlugOf("Bea")}");
    }

    [Fact]
    public async Task List_LengthIsAskedFor_CardsSayItsPriceAndLeadToIt()
    {
        var visitor = market.App.Visitor();

        (await visitor.GetAsync("/offerings?category=leadership")).TextsOf("article .price").ShouldBe(["From €40"]);
        var page = await visitor.GetAsync("/offerings?category=leadership&minutes=60");

        page.TextsOf("article .price").ShouldBe(["€90"]);
        var offering = await visitor.GetAsync(page.Element("article a").GetAttribute("href")!);
        offering.TextsOf(".booker-summary .price").ShouldBe(["€90"]);
    }

    [Fact]
    public async Task List_Course_IsSaidOnTheCard() =>
        (await market.App.Visitor().GetAsync("/offerings?course=first-steps")).TextsOf("article .chip").ShouldContain("First steps");

    [Fact]
    public async Task List_FiltersInUse_CanBeTakenAwayOneByOneAndStayInTheForm()
    {
        var visitor = market.App.Visitor();
        var page = await visitor.GetAsync("/offerings?category=leadership&category=data-and-ai&currency=EUR&min=50&free=month&sort=newest");

        page.TextsOf("[aria-label='Filters in use'] a").ShouldBe(
        [
            "Remove the filter Leadership and management", "Remove the filter Data and AI", "Remove the filter From €50",
            "Remove the filter Free this month", "Remove all",
        ]);
        page.Document.QuerySelectorAll("input[name=category][checked]").Length.ShouldBe(2);
        page.ValueOf("min").ShouldBe("50");
        NamesOn(page).ShouldBe(["Dan"]);

        var without = await visitor.GetAsync(page.Document.QuerySelectorAll("[aria-label='Filters in use'] a")[2].GetAttribute("href")!);
        NamesOn(without).ShouldBe(["Dan", "Bea"]);

        var again = await visitor.SubmitAsync(page, "/offerings", ("min", ""));
        NamesOn(again).ShouldBe(["Dan", "Bea"]);
        again.Address.Query.ShouldContain("sort=newest");
    }

    [Fact]
    public async Task List_NothingMatches_SaysWhichFilterToDropForMost()
    {
        var page = await market.App.Visitor().GetAsync("/offerings?category=leadership&category=data-and-ai&minutes=15&words=hour");

        page.Text.ShouldContain("Nothing matches all of that. Without the length there are 2 offerings.");
        page.TextsOf(".empty .btn-primary").ShouldBe(["Drop the length"]);
        page.Element(".empty .btn-primary").GetAttribute("href").ShouldBe("/offerings?words=hour&category=leadership&category=data-and-ai");
    }

    [Fact]
    public async Task List_NoSingleFilterHelps_SaysSo() =>
        (await market.App.Visitor().GetAsync("/offerings?words=nothing&free=today&minutes=180")).Text.ShouldContain("No single filter is to blame.");

    [Theory]
    [InlineData("courses=enrolled", "Cid, Dan")]
    [InlineData("courses=completed", "Dan")]
    [InlineData("courses=completed&free=week", "")]
    [InlineData("courses=astrology", "Ann, Bea, Cid, Dan, Eve")]
    public async Task List_OwnCourses_FindsWhatGoesWithThem(string query, string names)
    {
        var page = await (await market.LearnerAsync()).GetAsync($"/offerings?{query}");

        NamesOn(page).ShouldBe(Everything.Where(name => names.Contains(name, StringComparison.Ordinal)));
        page.Text.ShouldContain("Courses I’ve completed");
    }

    [Fact]
    public async Task List_OwnCoursesOfVisitor_AsksToSignInAndLeadsBack()
    {
        var visitor = market.App.Visitor();

        var page = await visitor.GetAsync("/offerings?courses=completed&free=month");

        page.Text.ShouldContain("Which courses are yours is known once you are signed in");
        NamesOn(page).ShouldBe(Everything);
        page.TextsOf("[aria-label='Filters in use'] a").ShouldBe(["Remove the filter Free this month"]);
        page.Document.QuerySelectorAll("[name=courses]").ShouldBeEmpty();
        page.Element(".flash a").GetAttribute("href").ShouldBe("/account/sign-in?returnUrl=%2Fofferings%3Fcourses%3Dcompleted%26free%3Dmonth");
    }

    [Fact]
    public async Task List_Included_IsForMembersAndOthersAreTold()
    {
        var (user, member) = await market.App.Given.SignedInAsync("Member Once");
        (await member.GetAsync("/offerings?price=included")).Text.ShouldContain("you have no active membership");
        (await member.GetAsync("/offerings")).Document.QuerySelectorAll("#price-included").ShouldBeEmpty();
        await market.App.Given.MembershipAsync(user.Id);

        var page = await member.GetAsync("/offerings?price=included");

        NamesOn(page).ShouldBe(["Bea"]);
        page.TextsOf("article .price").ShouldBe(["Included"]);
        page.TextsOf("[aria-label='Filters in use'] a").ShouldBe(["Remove the filter Included for members"]);
        (await market.App.Visitor().GetAsync("/offerings?category=leadership")).TextsOf("article .price").ShouldBe(["From €40"]);
    }

    [Fact]
    public async Task List_FreeForMembersOnly_IsNotFreeForOthersAndSaysSo()
    {
        var app = market.App;
        var mentor = await app.Given.MentorAsync("Mona Memberly");
        await app.Given.IncludedOfferingAsync(mentor.Id, "Memberly matters");

        (await app.Visitor().GetAsync("/offerings?words=memberly&price=free")).TextsOf("#found").ShouldBe(["0 offerings"]);
        (await app.Visitor().GetAsync("/offerings?words=memberly")).TextsOf(".offering-card .price").ShouldBe(["For members"]);
        (await app.Visitor().GetAsync("/mentors?words=memberly")).TextsOf(".mentor-card .price").ShouldBe(["For members"]);
        (await app.Visitor().GetAsync("/mentors?sort=price")).TextsOf(".mentor-card h3")[^1].ShouldBe("Mona Memberly");
        await using var db = app.CreateContext();
        await db.Offerings.Where(row => row.MentorId == mentor.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.Status, OfferingStatus.Paused));
        await app.Given.ListedAsync(mentor.Id);
    }

    [Fact]
    public async Task List_OneOfOnesOwn_IsNotAmongWhatCanBeBooked()
    {
        var bea = await market.SignedInAsync("Bea");

        NamesOn(await bea.GetAsync("/offerings")).ShouldBe(["Ann", "Cid", "Dan", "Eve"]);
        var own = await bea.GetAsync($"/offerings?mentor={market.SlugOf("Bea")}");

        NamesOn(own).ShouldBe(["Bea"]);
        own.TextsOf("article .chip").ShouldContain("Your own");
        own.TextsOf("article .next-free").ShouldBeEmpty();
        var profile = await bea.GetAsync($"/mentors/{market.SlugOf("Bea")}");
        profile.Text.ShouldContain("This is your own profile");
        profile.TextsOf("article .chip").ShouldContain("Your own");
        profile.Document.QuerySelectorAll(".free-days li").ShouldNotBeEmpty();
        profile.Document.QuerySelectorAll(".free-days a").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sort=newest", 3)]
    [InlineData("words=acme+hour&category=leadership&minutes=60&currency=EUR&min=50&free=today&sort=price", 3)]
    [InlineData("mentor={bea}&minutes=30", 4)]
    [InlineData("mentor={cid}&course=first-steps&price=free&sort=rating", 4)]
    public async Task List_AnyPage_AsksTheDatabaseFourTimesAtMost(string query, int queries)
    {
        var visitor = market.App.Visitor();
        query = query.Replace("{bea}", market.SlugOf("Bea"), StringComparison.Ordinal).Replace("{cid}", market.SlugOf("Cid"), StringComparison.Ordinal);
        await visitor.GetAsync($"/offerings?{query}");
        var before = market.App.Commands.Count;

        // What means nothing makes another address of it, so that no page is shown that is kept.
        var page = await visitor.GetAsync($"/offerings?{query}&utm=1");

        NamesOn(page).ShouldNotBeEmpty();
        (market.App.Commands.Count - before).ShouldBe(queries);
    }

    private static IEnumerable<string> NamesOn(Page page) => page.TextsOf("article h3").Select(title => title[..3]);

    /// <summary>Ann is free today, Bea later today, Cid on Wednesday, Dan in nine days and Eve in eleven.</summary>
    public sealed class Market(DatabaseFixture database) : AppFixture(database), IAsyncLifetime
    {
        private readonly Dictionary<string, (User User, string Slug)> _mentors = new(StringComparer.Ordinal);
        private User _learner = null!;

        public string SlugOf(string name) => _mentors[name].Slug;

        public Task<Person> SignedInAsync(string name) => App.Given.SignInAsync(_mentors[name].User);

        /// <summary>Someone on the way through the first course and through with the second.</summary>
        public Task<Person> LearnerAsync() => App.Given.SignInAsync(_learner);

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            _learner = await App.Given.UserAsync("Lea Learner");
            await AddAsync("Ann Early", "Ann on Kubernetes", "An hour at Acme.", "career-guidance", [new(60, new(30_00, Currencies.Usd))], 2, 9, 3, 0);
            await AddAsync(
                "Bea Boss", "Bea on leading", "An hour at Acme.", "leadership", [new(30, new(40_00, Currencies.Eur)), new(60, new(90_00, Currencies.Eur))], 2, 15, 1, 1, true);
            await AddAsync("Cid Cheap", "Cid on weaving", "A quarter.", "career-guidance", [new(15, Money.Free(Currencies.Usd))], 4, 9, 5, 3, course: "First steps");
            await AddAsync("Dan Data", "Dan on models", "An hour and a half.", "data-and-ai", [new(90, new(60_00, Currencies.Eur))], 11, 9, 2, 4, course: "Second steps");
            await AddAsync("Eve Élan", "Eve on code", "We read.", "code-review", [new(60, new(20_00, Currencies.Eur))], 13, 9, 4, 2);
        }

        private async Task AddAsync(
            string name, string title, string description, string category, IReadOnlyList<LengthPrice> lengths, int day, int hour, int publishedOn, int rating, bool isIncluded = false, string? course = null)
        {
            var mentor = await App.Given.MentorAsync(name, "UTC");
            var courseId = course is null ? (Guid?)null : (await CourseAsync(mentor, course)).Id;
            await using (var db = App.CreateContext())
            {
                await db.WeeklyHours.Where(row => row.MentorId == mentor.Id).ExecuteDeleteAsync();
                db.DateOverrides.Add(DateOverride.Of(mentor.Id, new(2026, 3, day), new(hour * 60, (hour + 2) * 60)));
                await db.SaveChangesAsync();
                _mentors[name[..3]] = (mentor, await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync());
            }

            var offering = await App.Given.OfferingAsync(mentor.Id, title, change: text => text with
            {
                Description = description,
                CategorySlug = category,
                Lengths = lengths,
                IsIncluded = isIncluded,
                CourseId = courseId,
            });
            await using (var db = App.CreateContext())
            {
                await db.Offerings.Where(row => row.Id == offering.Id).ExecuteUpdateAsync(row => row
                    .SetProperty(column => column.PublishedAt, Instant.FromUtc(2026, 2, publishedOn, 9, 0))
                    .SetProperty(column => column.RatingCount, rating == 0 ? 0 : 1)
                    .SetProperty(column => column.RatingAverage, rating == 0 ? null : (double?)rating));
            }

            await App.Given.ListedAsync(mentor.Id);
            await using var scope = App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        }

        private async Task<Course> CourseAsync(User tutor, string title)
        {
            var course = await App.Given.CourseAsync(tutor.Id, title);
            await App.Given.EnrolmentAsync(course, _learner.Id, isCompleted: title == "Second steps");
            return course;
        }
    }
}
