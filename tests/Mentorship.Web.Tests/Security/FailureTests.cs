using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Web.Tests.Security;

/// <summary>What a person sees in production when something is wrong that nobody thought of.</summary>
public sealed class FailureTests(FailureTests.Fixture fixture) : IClassFixture<FailureTests.Fixture>
{
    internal const string Secret = "Host=db;Password=hunter2 ada@example.com";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnyPage_Exception_IsAPlainPageWithAnIdAndNoMore(bool isSignedIn)
    {
        var person = isSignedIn ? (await fixture.App.Given.SignedInAsync("Ada Lovelace")).Person : fixture.App.Visitor();

        using var response = await person.Http.GetAsync("/failing/page");
        var page = await person.GetAsync("/failing/page");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.TextsOf("h1").ShouldBe(["Something failed on our side"]);
        page.TextsOf("main code").ShouldHaveSingleItem().Length.ShouldBe(32);
        page.TextsOf("header").ShouldContain(text => text.Contains(isSignedIn ? "Ada Lovelace" : "Sign in"));
        var html = page.Document.DocumentElement.OuterHtml;
        html.ShouldNotContain("hunter2");
        html.ShouldNotContain("Exception");
        html.ShouldNotContain("FailingController");
        HeaderTests.ShouldBeGuarded(response);
        response.Headers.CacheControl.ShouldNotBeNull().NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_Exception_IsTheSamePage()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        var page = await person.PostAsync("/failing/page");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldContain("What you sent was not saved unless a page told you so.");
    }

    [Fact]
    public async Task AnyPage_TableIsGone_IsThatPageForThoseWhoAreSignedInToo()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        await using var db = fixture.App.CreateContext();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Users\" RENAME TO \"Gone\"");
        try
        {
            var page = await person.GetAsync("/bookings");
            using var response = await person.Http.GetAsync("/bookings");

            page.Status.ShouldBe(HttpStatusCode.InternalServerError);
            page.TextsOf("h1").ShouldBe(["Something failed on our side"]);
            HeaderTests.ShouldBeGuarded(response);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Gone\" RENAME TO \"Users\"");
        }

        // Nobody was signed out by it.
        (await person.GetAsync("/bookings")).Path.ShouldBe("/bookings");
    }

    public sealed class Fixture(DatabaseFixture database) : ProductionFixture(database)
    {
        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.AddControllers().AddApplicationPart(typeof(FailingController).Assembly));
    }
}

/// <summary>A page with a bug.</summary>
[Route("failing/page")]
public sealed class FailingController : Controller
{
    [HttpGet]
    [HttpPost]
    public IActionResult Fail() => throw new InvalidOperationException($"{FailureTests.Secret} at {Request.Path}");
}
