using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;
using Mentorship.Web.Tests.Infrastructure.Hosting;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Tests.Races;

/// <summary>
/// Two processes of the application on one database, and a third within the test that makes people and signs them in:
/// it does not hash passwords for long.
/// </summary>
internal sealed class Nodes : IAsyncDisposable
{
    private readonly DatabaseFolder _folder = RunningApp.Clone();
    private readonly RunningApp?[] _running = new RunningApp?[2];
    private readonly int[] _ports = [FreePort(), FreePort()];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TestDatabase _database;
    private readonly Instant _startAt;
    private readonly bool _jobs;

    private Nodes(TestDatabase database, Instant startAt, bool jobs)
    {
        _database = database;
        _startAt = startAt;
        _jobs = jobs;
    }

    /// <summary>The one within the test; its clock stands.</summary>
    public MentorshipApp Office { get; private set; } = null!;

    /// <summary>What time it is on the two, to a few seconds: each begins when it has started.</summary>
    public Instant Now => _startAt + Duration.FromTimeSpan(_watch.Elapsed);

    /// <summary>Starts both at the same moment.</summary>
    public static async Task<Nodes> StartAsync(DatabaseFixture databases, Instant startAt, bool jobs = false)
    {
        var nodes = new Nodes(await databases.CreateAsync(), startAt, jobs);
        try
        {
            await Task.WhenAll(nodes.StartAsync(0), nodes.StartAsync(1));
            nodes.Office = MentorshipApp.Start(nodes._database.Options, new TestClock(startAt));
            return nodes;
        }
        catch
        {
            await nodes.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a node is, also while it is not there.</summary>
    public Uri AddressOf(int node) => new($"http://127.0.0.1:{_ports[node]}");

    /// <summary>What a node that runs has written.</summary>
    public string OutputOf(int node) => _running[node]?.Output ?? "";

    public async Task StartAsync(int node) => _running[node] = await RunningApp.StartAsync(
        _folder,
        "Development",
        [
            .. RunningApp.On(_database.Options),
            ("ASPNETCORE_URLS", AddressOf(node).OriginalString),
            ("Clock:StartAt", InstantPattern.ExtendedIso.Format(Now)),
            ("Jobs:Enabled", _jobs.ToString()),
            (MockSecret.Key, "a secret of the two nodes"),
        ]);

    /// <summary>Ends a node at once, wherever it is.</summary>
    public async Task KillAsync(int node)
    {
        var killed = _running[node]!;
        _running[node] = null;
        await killed.SignalAsync("KILL");
        await killed.ExitAsync();
        await killed.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Office is not null)
        {
            await Office.DisposeAsync();
        }

        await Task.WhenAll(_running.OfType<RunningApp>().Select(app => app.DisposeAsync().AsTask()));
        await _database.DisposeAsync();
        await _folder.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
