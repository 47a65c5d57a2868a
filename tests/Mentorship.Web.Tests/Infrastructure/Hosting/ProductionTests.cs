using System.Net;
using Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

/// <summary>What production refuses to start with, and what its log has when a page failed.</summary>
public sealed class ProductionTests(DatabaseFixture databases) : IAsyncDisposable
{
    private const string Environment = "Production";

    private static readonly (string, string?)[] Site =
    [
        ("Site:Address", "https://mentorship.example"), ("Mail:Host", "mail.example"), ("Mail:From", "sessions@mentorship.example"),
    ];

    private readonly DatabaseFolder _folder = RunningApp.Clone();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Theory]
    [InlineData("Database:ConnectionString", "", "No database is named. Set Database:Provider to PostgreSql or SqlServer and Database:ConnectionString")]
    [InlineData("Database:Demo", "true", "Database:Demo is set, and the demo accounts' password is public.")]
    [InlineData("Clock:StartAt", "2026-11-22T23:59:30Z", "Clock:StartAt is set, and production runs on the real clock.")]
    [InlineData("Payments:Mock:WebhookSecret", "secret", "Payments:Mock:WebhookSecret is set, and on the mock provider's page anyone pays with test cards.")]
    [InlineData("Site:Address", "", "Site:Address is not set. Set it to where people reach the site")]
    [InlineData("Mail:Host", "", "Mail:Host is not set. Set Mail:Host and Mail:From")]
    [InlineData("Mail:From", "", "Mail:From is ''; write an address such as")]
    [InlineData("Mail:User", "mentorship", "Of Mail:User and Mail:Password only one is set.")]
    [InlineData("Mail:Port", "465", "Mail:Port is 465")]
    [InlineData("Site:Address", "http://mentorship.example", "Site:Address is 'http://mentorship.example'; write an address such as https://mentorship.example.")]
    [InlineData("Site:Address", "https://mentorship.example/shop", "Site:Address is 'https://mentorship.example/shop'; write an address")]
    public async Task Start_WithWhatIsForDevelopment_RefusesAndSaysWhich(string key, string value, string words)
    {
        await using var database = await databases.CreateAsync();

        var (exitCode, output) = await RunningApp.FailAsync(
            _folder, Environment, [.. RunningApp.On(database.Options), .. Site, (key, value), ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);

        exitCode.ShouldNotBe(0);
        output.ShouldContain(words);
        output.ShouldNotContain("Now listening on");
    }

    [Fact]
    public async Task Show_PageFails_TheLogHasTheRestUnderTheNumberOnThePage()
    {
        await using var database = await databases.CreateAsync();
        await using var app = await RunningApp.StartAsync(
            _folder, Environment, [.. RunningApp.On(database.Options), .. Site, ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        await using (var db = Core.Data.DatabaseServices.CreateContext(database.Options))
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"OfferingListings\" RENAME TO \"Gone\"");
        }

        var page = await app.Visitor().GetAsync("/offerings?words=ada@example.com");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.TextsOf("h1").ShouldBe(["Something failed on our side"]);
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("Npgsql");
        var number = page.TextsOf("main code").ShouldHaveSingleItem();
        await app.UntilWrittenAsync("GET offerings answered 500");
        app.Output.Split('\n').ShouldContain(line => line.Contains($"An unhandled exception has occurred while executing the request. {number}"));
        app.Output.Split('\n').ShouldContain(line => line.Contains("GET offerings answered 500") && line.EndsWith(number));
        app.Output.ShouldContain("relation \"OfferingListings\" does not exist");
        app.Output.ShouldNotContain("ada@example.com");
    }
}
