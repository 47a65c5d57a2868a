using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using static Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres.DatabaseFolder;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>One folder for all of these; each leaves it with its server stopped.</summary>
public sealed class EmbeddedPostgresServerTests(DatabaseFolder folder) : IClassFixture<DatabaseFolder>
{
    private const string Odd = "Mentor \"ship\"";

    [Fact]
    public async Task StartAsync_Started_SortsNamesAsPeopleDoAndSpeaksUtf8InUtc()
    {
        await using var server = await folder.StartAsync();

        (await AskAsync(server, "SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(ARRAY['Zoe','Élodie','eve','adam']) n"))
            .ShouldBe("adam Élodie eve Zoe");
        (await AskAsync(server, "SHOW server_encoding")).ShouldBe("UTF8");
        (await AskAsync(server, "SHOW timezone")).ShouldBe("UTC");
    }

    [Fact]
    public async Task StartAsync_Started_IsOutOfReachOfTheTerminalsCtrlC()
    {
        await using var server = await folder.StartAsync();

        SessionOf(folder.ServerProcess!.Value).ShouldNotBe(SessionOf(Environment.ProcessId));
    }

    [Fact]
    public async Task StartAsync_SecondRun_KeepsDataAndPort()
    {
        int port;
        await using (var first = await folder.StartAsync())
        {
            var database = await first.EnsureDatabaseAsync(Odd, TestContext.Current.CancellationToken);
            await AskAsync(database, "CREATE TABLE kept AS SELECT 42 AS answer");
            port = first.Port;
        }

        folder.ServerProcess.ShouldBeNull();
        await using var second = await folder.StartAsync();

        (await AskAsync(await second.EnsureDatabaseAsync(Odd, TestContext.Current.CancellationToken), "SELECT answer FROM kept")).ShouldBe(42);
        second.Port.ShouldBe(port);
    }

    [Fact]
    public async Task EnsureDatabaseAsync_AtOnce_CreatesOne()
    {
        await using var server = await folder.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.EnsureDatabaseAsync("one", TestContext.Current.CancellationToken)));

        (await AskAsync(server, "SELECT count(*) FROM pg_database WHERE datname = 'one'")).ShouldBe(1L);
    }

    [Fact]
    public async Task StartAsync_PortTakenMeanwhile_TakesAnother()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        var choices = new Queue<int>([taken, taken]);
        var choose = folder.Options.ChoosePort;
        ForgetLastPort();

        await using var server = await folder.StartAsync(o => o with
        {
            ChoosePort = () => choices.TryDequeue(out var port) ? port : choose(),
        });

        choices.ShouldBeEmpty();
        server.Port.ShouldNotBe(taken);
        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_SetPortTaken_SaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => folder.StartAsync(o => o with { Port = taken }));

        refusal.Message.ShouldBe($"PostgreSQL did not start: port {taken} on 127.0.0.1 is taken by another program.");
        folder.ServerProcess.ShouldBeNull();
    }

    [Fact]
    public async Task StartAsync_ServerRefuses_ShowsTheEndOfItsLog()
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal) { ["shared_buffers"] = "some '" };

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(
            () => folder.StartAsync(o => o with { Settings = wrong }));

        refusal.Message.ShouldStartWith("PostgreSQL did not start.");
        refusal.Message.ShouldContain("invalid value for parameter \"shared_buffers\": \"some '\"");
    }

    private static int SessionOf(int process) =>
        int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ')[3], CultureInfo.InvariantCulture);

    // There is none where no other test of this class has started a server before.
    private void ForgetLastPort()
    {
        if (Directory.Exists(folder.Data))
        {
            File.Delete(Path.Combine(folder.Data, "mentorship.conf"));
        }
    }
}
