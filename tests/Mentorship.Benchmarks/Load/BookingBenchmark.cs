using System.Globalization;
using Mentorship.Benchmarks.Load.Market;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Benchmarks.Load;

/// <summary>Holding and booking under contention, and three hundred requests a second of all kinds.</summary>
internal static class BookingBenchmark
{
    private static readonly LoadRun WarmUp = new(10, TimeSpan.FromSeconds(15));
    private static readonly LoadRun Bookings = new(20, TimeSpan.FromSeconds(30));
    private static readonly LoadRun Mixed = new(300, TimeSpan.FromSeconds(30));

    public static async Task RunAsync(TextWriter output)
    {
#pragma warning disable RS0030 // As in the application's composition root: it runs on the real clock.
        var now = SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
        await using var cluster = new PostgresCluster(async connectionString =>
        {
            await using var db = DatabaseServices.CreateContext(new() { ConnectionString = connectionString });
            await db.Database.MigrateAsync();
        });
        await output.WriteLineAsync($"{now}, {Machine.Description}");
        await output.WriteLineAsync($"Load average at the start: {Machine.Busyness}");
        await using var site = await MarketSite.OpenAsync(cluster, MarketSize.Usual, now);
        var load = new BookingLoad(site, now);
        await load.PrepareAsync();
        await WarmUp.RunAsync(number => load.BookAsync(100_000 + number));

        var table = new LoadTable(output);
        await output.WriteLineAsync();
        table.Begin();
        await AddAsync("hold and book", Bookings, load.BookAsync);
        await AddAsync("mixed", Mixed, load.MixedAsync);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"Load average at the end, of which this run is a part: {Machine.Busyness}");

        async Task AddAsync(string name, LoadRun run, Func<int, Task<LoadAnswer>> sendAsync)
        {
            var before = load.Booked;
            var (result, used) = await site.MeasureAsync(run, sendAsync);
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{name}, {load.Booked - before} booked"), result, used);
        }
    }
}
