using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.Caching;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Infrastructure.Caching;

/// <summary>Pages that are kept for visitors, for longer than any of these tests takes.</summary>
public sealed class VisitorPagesTests(VisitorPagesTests.KeepingApp fixture) : IClassFixture<VisitorPagesTests.KeepingApp>
{
    private MentorshipApp App => fixture.App;

    [Theory]
    [InlineData("/mentors")]
    [InlineData("/mentors?words=engineer&sort=price&page=1")]
    [InlineData("/offerings")]
    [InlineData("/offerings?words=engine")]
    [InlineData("/offerings?category=career-guidance&minutes=60&price=free&currency=EUR&max=50&free=month&sort=newest&page=1")]
    [InlineData("/offerings?courses=completed")]
    [InlineData("/")]
    public async Task Get_SecondTimeAsVisitor_AsksTheDatabaseNothing(string path)
    {
        await App.Given.OfferingAsync((await App.Given.MentorAsync()).Id);
        var first = await App.Visitor().GetAsync(path);
        var before = App.Commands.Count;

        var second = await App.Visitor().GetAsync(path);

        App.Commands.Count.ShouldBe(before);
        second.Text.ShouldBe(first.Text);
        second.Document.QuerySelectorAll("input[name=__RequestVerificationToken]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_ProfileSecondTime_AsksTheDatabaseNothingAndCarriesTheSameHeaders()
    {
        var mentor = await App.Given.MentorAsync("Kept Mentor");
        var path = await PathOfAsync(mentor);
        using var first = await App.Visitor().Http.GetAsync(path);
        var before = App.Commands.Count;

        using var second = await App.Visitor().Http.GetAsync(path);

        App.Commands.Count.ShouldBe(before);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Headers.Vary.ShouldContain("Cookie");
        second.Headers.Contains("Set-Cookie").ShouldBeFalse();
        foreach (var header in new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy" })
        {
            second.Headers.GetValues(header).ShouldBe(first.Headers.GetValues(header), header);
        }
    }

    [Fact]
    public async Task Get_OtherZone_IsAnotherPage()
    {
        var path = await PathOfAsync(await App.Given.MentorAsync("Zoned Mentor"));
        var (plain, tokyo, nonsense) = (App.Visitor(), App.Visitor(), App.Visitor());
        tokyo.Cookies.Add(App.Address, new Cookie("zone", "Asia%2FTokyo"));
        nonsense.Cookies.Add(App.Address, new Cookie("zone", "..%2F..%2Fetc"));

        await plain.GetAsync(path);

        (await tokyo.GetAsync(path)).Element("footer").TextContent.ShouldContain("Tokyo");
        (await plain.GetAsync(path)).Element("footer").TextContent.ShouldContain("UTC");
        (await nonsense.GetAsync(path)).Element("footer").TextContent.ShouldContain("UTC");
    }

    [Fact]
    public async Task Get_SignedIn_IsFreshAndNobodyElses()
    {
        var mentor = await App.Given.MentorAsync("Fresh Mentor");
        var path = await PathOfAsync(mentor);
        var visitor = App.Visitor();
        await visitor.GetAsync(path);
        var (_, person) = await App.Given.SignedInAsync("Nosy Parker");
        await using (var db = App.CreateContext())
        {
            (await db.MentorProfiles.SingleAsync(row => row.UserId == mentor.Id)).Describe("Changed", "", "Other.", ["Else"], 1);
            await db.SaveChangesAsync();
        }

        (await person.GetAsync(path)).Text.ShouldContain("Changed");
        var seen = await visitor.GetAsync(path);
        seen.Text.ShouldNotContain("Changed");
        seen.Document.Body!.TextContent.ShouldNotContain("Nosy Parker");
        using var own = await person.Http.GetAsync(path);
        own.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Get_WordOfSuccessIsDue_IsShownToThatPersonAlone()
    {
        var path = "/";
        await App.Visitor().GetAsync(path);
        var (_, person) = await App.Given.SignedInAsync();

        var signedOut = await person.SubmitAsync(await person.GetAsync("/bookings"), "/account/sign-out");
        var fresh = await App.Visitor().GetAsync(signedOut.Path);

        fresh.Document.QuerySelectorAll(".flash").ShouldBeEmpty();
        fresh.Document.QuerySelectorAll(".person-menu").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_NameThatMeansNothingToThePage_IsNotKept()
    {
        await App.Visitor().GetAsync("/mentors?utm_source=x&page=1");
        var before = App.Commands.Count;

        await App.Visitor().GetAsync("/mentors?utm_source=x&page=1");

        App.Commands.Count.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Get_NotFound_IsNotKept()
    {
        (await App.Visitor().GetAsync("/mentors/late-comer")).Status.ShouldBe(HttpStatusCode.NotFound);
        var user = await App.Given.UserAsync("Late Comer");
        await using (var db = App.CreateContext())
        {
            var profile = MentorProfile.For(user, "late-comer", TestClock.Usual);
            profile.Describe("Engineer", "", "I am late.", ["Clocks"], 1);
            db.MentorProfiles.Add(profile);
            await db.SaveChangesAsync();
        }

        (await App.Visitor().GetAsync("/mentors/late-comer")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> PathOfAsync(User mentor)
    {
        await using var db = App.CreateContext();
        return $"/mentors/{await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync()}";
    }

    /// <summary>Keeps pages for longer than an operator may.</summary>
    public sealed class KeepingApp(DatabaseFixture database) : AppFixture(database)
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.AddSingleton(new VisitorPagesOptions(TimeSpan.FromHours(1))));
    }
}

/// <summary>Pages that are kept for a moment.</summary>
public sealed class VisitorPagesEndTests(VisitorPagesEndTests.ForgettingApp fixture) : IClassFixture<VisitorPagesEndTests.ForgettingApp>
{
    [Fact]
    public async Task Get_KeptForItsTime_IsThenAskedAnew()
    {
        var app = fixture.App;
        var mentor = await app.Given.MentorAsync("Changing Soon");
        await app.Given.OfferingAsync(mentor.Id);
        (await app.Visitor().GetAsync("/mentors?words=changing")).Text.ShouldContain("Engineer at Analytical Engines");
        await using (var db = app.CreateContext())
        {
            await db.MentorProfiles.Where(row => row.UserId == mentor.Id).ExecuteUpdateAsync(row => row.SetProperty(column => column.Headline, "Gardener"));
        }

        var text = "";
        for (var tries = 0; tries < 50 && !text.Contains("Gardener at", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            text = (await app.Visitor().GetAsync("/mentors?words=changing")).Text;
        }

        text.ShouldContain("Gardener at Analytical Engines");
    }

    public sealed class ForgettingApp(DatabaseFixture database) : AppFixture(database)
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.AddSingleton(new VisitorPagesOptions(TimeSpan.FromSeconds(2))));
    }
}
