using System.Net;
using System.Net.Sockets;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

/// <summary>Starting and ending, as on the machine of someone who has just cloned the repository.</summary>
public sealed class DevelopmentTests(DatabaseFixture databases) : IAsyncDisposable
{
    private const string Environment = "Development";
    private const int UsualPort = 5080;

    private readonly DatabaseFolder _clone = RunningApp.Clone();

    public ValueTask DisposeAsync() => _clone.DisposeAsync();

    [Fact]
    public async Task Start_UsualPortIsTaken_ListensOnAnotherOne()
    {
        await using var database = await databases.CreateAsync();
        using var listener = new TcpListener(IPAddress.Loopback, UsualPort);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            // Somebody else has it, which is just as good.
        }

        await using var app = await RunningApp.StartAsync(_clone, Environment, RunningApp.On(database.Options));

        app.Address.Port.ShouldNotBe(UsualPort);
        (await app.Visitor().GetAsync("/")).TextsOf("h1").ShouldBe(["One hour with someone who has done it"]);
    }

    [Fact]
    public async Task Start_ClockStartsAt_TheProcessLivesFromThatInstantOn()
    {
        await using var database = await databases.CreateAsync();
        await using var app = await RunningApp.StartAsync(
            _clone, Environment, [.. RunningApp.On(database.Options), ("Clock:StartAt", "2031-07-04T23:59:50Z"), ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        var visitor = app.Visitor();
        visitor.Cookies.Add(new Cookie("zone", "UTC", "/", app.Address.Host));

        // How long the start took is the machine's matter: it may be past midnight already.
        (await HeaderAsync()).ShouldMatch("UTC, (23:59|00:0[0-9]) now");
        for (var tries = 0; !(await HeaderAsync()).Contains("UTC, 00:0", StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(600);
            await Task.Delay(100);
        }

        async Task<string> HeaderAsync() => (await visitor.GetAsync("/")).TextsOf("header")[0];
    }

    [Fact]
    public async Task Start_ClockStartsAtNoInstant_SaysHowToWriteOne()
    {
        var (exitCode, output) = await RunningApp.FailAsync(_clone, Environment, ("Clock:StartAt", "tomorrow"));

        exitCode.ShouldNotBe(0);
        output.ShouldContain("Clock:StartAt is 'tomorrow'; write an instant such as 2026-11-22T23:59:30Z.");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Stop_Signal_EndsCleanlyAndTakesItsDatabaseAlong(string signal)
    {
        await using var app = await StartWithOwnDatabaseAsync();
        var server = _clone.ServerProcess.ShouldNotBeNull();

        await app.SignalAsync(signal);

        (await app.ExitAsync()).ShouldBe(0, app.Output);
        DatabaseFolder.IsAlive(server).ShouldBeFalse();
        app.Output.ShouldNotContain("ERR");
    }

    [Fact]
    public async Task Start_KilledBefore_FindsEverythingAsItWas()
    {
        await using (var killed = await StartWithOwnDatabaseAsync())
        {
            var person = killed.Visitor();
            await person.SubmitAsync(
                await person.GetAsync("/account/register"),
                "/account/register",
                ("Form.Name", "Ada Lovelace"),
                ("Form.Email", "ada@example.com"),
                ("Form.Password", Given.Password),
                ("Form.TimeZone", "Europe/London"));
            await killed.SignalAsync("KILL");
            await killed.ExitAsync();
        }

        await using var app = await StartWithOwnDatabaseAsync();

        var page = await app.Visitor().SignInAsync("ada@example.com");
        page.Path.ShouldBe("/bookings");
        page.TextsOf("header").ShouldContain(text => text.Contains("Ada Lovelace"));
    }

    [Fact]
    public async Task Health_DatabaseIsAway_LivesAndIsNotReady()
    {
        await using var app = await StartWithOwnDatabaseAsync();
        var visitor = app.Visitor();
        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);

        await DatabaseFolder.RunAsync("kill", "-KILL", $"{_clone.ServerProcess}");

        (await visitor.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await visitor.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/account/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<RunningApp> StartWithOwnDatabaseAsync() =>
        RunningApp.StartAsync(_clone, Environment, ("Database:Demo", "false"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
}
