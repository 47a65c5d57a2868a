using Mentorship.Benchmarks.Load.Market;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using NodaTime;

namespace Mentorship.Benchmarks.Load;

/// <summary>A market in a database of its own, and the application on it.</summary>
internal sealed record MarketSite(ApplicationProcess Application, IReadOnlyList<MarketMentor> Mentors) : IAsyncDisposable
{
    public static async Task<MarketSite> OpenAsync(PostgresCluster cluster, MarketSize size, Instant now)
    {
        var database = new DatabaseOptions { ConnectionString = await cluster.CloneAsync() };
        var mentors = await new MarketBuilder(database, size, now).BuildAsync();
        return new(await ApplicationProcess.StartAsync(database), mentors);
    }

    /// <summary>Runs a load and tells what the application used for it.</summary>
    public async Task<(LoadResult Result, ApplicationCounters Used)> MeasureAsync(LoadRun run, Func<int, Task<LoadAnswer>> sendAsync)
    {
        var before = await Application.CountAsync();
        var result = await run.RunAsync(sendAsync);
        return (result, (await Application.CountAsync()).Since(before));
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}
