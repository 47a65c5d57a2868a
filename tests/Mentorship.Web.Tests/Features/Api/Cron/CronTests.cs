using System.Net;
using System.Text.Json;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Api.Cron;

/// <summary>What an outside scheduler may ask for, in production.</summary>
public sealed class CronTests(DatabaseFixture databases) : IAsyncLifetime
{
    private const string Secret = "tern-9f2c1d-lichen-harbour-lantern";
    private const string Path = "/api/cron/reset-weekly-sessions";

    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 9, 0, 0);

    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await databases.CreateAsync();

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    [Fact]
    public async Task Post_TheSecret_BeginsTheWeekOnceAndSaysForHowMany()
    {
        await using var app = Start(Secret);
        for (var member = 0; member < 3; member++)
        {
            await app.Given.MembershipAsync((await app.Given.UserAsync()).Id);
        }

        (await PostAsync(app, $"Bearer {Secret}")).ShouldBe((HttpStatusCode.OK, """{"week":"2026-03-02","renewed":0}"""));
        _clock.MoveTo(Monday);
        (await PostAsync(app, $"Bearer {Secret}")).ShouldBe((HttpStatusCode.OK, """{"week":"2026-03-09","renewed":3}"""));
        (await PostAsync(app, $"bearer {Secret}")).ShouldBe((HttpStatusCode.OK, """{"week":"2026-03-09","renewed":0}"""));

        await using var db = app.CreateContext();
        (await db.AllowanceWeeks.CountAsync()).ShouldBe(3);
        (await db.AllowanceEntries.CountAsync(entry => entry.Kind == AllowanceEntryKind.WeekBegun)).ShouldBe(3);
    }

    [Fact]
    public async Task Post_TwentyAtOnce_BeginsEachWeekOnce()
    {
        await using var app = Start(Secret);
        for (var member = 0; member < 4; member++)
        {
            await app.Given.MembershipAsync((await app.Given.UserAsync()).Id);
        }

        _clock.MoveTo(Monday);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(app, $"Bearer {Secret}")));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        answers.Sum(answer => JsonDocument.Parse(answer.Body).RootElement.GetProperty("renewed").GetInt32()).ShouldBe(4);
        await using var db = app.CreateContext();
        (await db.AllowanceEntries.CountAsync(entry => entry.Kind == AllowanceEntryKind.WeekBegun)).ShouldBe(4);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer t")]
    [InlineData("Bearer tern-9f2c1d-lichen-harbour-lanter")]
    [InlineData("Bearer tern-9f2c1d-lichen-harbour-lanterm")]
    [InlineData("Bearer tern-9f2c1d-lichen-harbour-lantern-and-more")]
    [InlineData("Bearer TERN-9F2C1D-LICHEN-HARBOUR-LANTERN")]
    [InlineData("Basic tern-9f2c1d-lichen-harbour-lantern")]
    [InlineData(Secret)]
    public async Task Post_WithoutTheSecret_IsUnauthorisedAndDoesNothing(string? authorization)
    {
        await using var app = Start(Secret);
        await app.Given.MembershipAsync((await app.Given.UserAsync()).Id);
        _clock.MoveTo(Monday);

        (await PostAsync(app, authorization)).Status.ShouldBe(HttpStatusCode.Unauthorized);

        await using var db = app.CreateContext();
        (await db.AllowanceWeeks.AnyAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("token")]
    [InlineData("CRON_SECRET")]
    [InlineData("Authorization")]
    public async Task Post_SecretInTheQuery_IsUnauthorised(string name)
    {
        await using var app = Start(Secret);

        (await PostAsync(app, null, $"?{name}={Uri.EscapeDataString(Secret)}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(app, null, $"?{name}={Uri.EscapeDataString($"Bearer {Secret}")}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Post_ServerHasNoSecret_IsNeverOpen(string? none)
    {
        await using var app = Start(none);

        foreach (var authorization in new[] { null, "", "Bearer", "Bearer ", "Bearer   ", $"Bearer {Secret}" })
        {
            (await PostAsync(app, authorization)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable, authorization);
        }
    }

    [Fact]
    public async Task Get_WithTheSecret_IsNotAllowed()
    {
        await using var app = Start(Secret);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add("Authorization", $"Bearer {Secret}");

        using var response = await app.Visitor().Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(MentorshipApp app, string? authorization, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path + query);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await app.Visitor().Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private MentorshipApp Start(string? secret) =>
        MentorshipApp.StartInProduction(_database!.Options, _clock, builder => builder.UseSetting("CRON_SECRET", secret));
}
