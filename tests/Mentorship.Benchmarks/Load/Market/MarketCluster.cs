using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>A PostgreSQL for markets, with the application's schema, at the time that it is.</summary>
internal static class MarketCluster
{
    /// <returns>The server, stopped and deleted when it is disposed of, and now.</returns>
    public static async Task<(PostgresCluster Cluster, Instant Now)> OpenAsync(TextWriter output)
    {
#pragma warning disable RS0030 // As in the application's composition root: it runs on the real clock.
        var now = SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
        await output.WriteLineAsync($"{now}, {Machine.Description}");
        await output.WriteLineAsync($"Load average at the start: {Machine.Busyness}");
        return (new(MigrateAsync), now);
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var db = DatabaseServices.CreateContext(new() { ConnectionString = connectionString });
        await db.Database.MigrateAsync();
    }
}
