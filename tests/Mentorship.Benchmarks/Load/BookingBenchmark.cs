using System.Globalization;
using Mentorship.Benchmarks.Load.Market;

namespace Mentorship.Benchmarks.Load;

/// <summary>Holding and booking under contention, and three hundred requests a second of all kinds.</summary>
internal static class BookingBenchmark
{
    private static readonly LoadRun WarmUp = new(10, TimeSpan.FromSeconds(15));
    private static readonly LoadRun Bookings = new(20, TimeSpan.FromSeconds(30));
    private static readonly LoadRun Mixed = new(300, TimeSpan.FromSeconds(30));

    public static async Task RunAsync(TextWriter output)
    {
        var (cluster, now) = await MarketCluster.OpenAsync(output);
        await using var server = cluster;
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
