using System.Diagnostics;
using System.Globalization;
using Mentorship.Benchmarks.Load.Market;

namespace Mentorship.Benchmarks.Load;

/// <summary>
/// The page of an offering with its month of free times, at a hundred requests a second: on a market with a year's
/// history, and on the same one with more than ten times the history, in turns.
/// </summary>
internal static class SlotsBenchmark
{
    private const int Rounds = 3;

    private static readonly LoadRun WarmUp = new(100, TimeSpan.FromSeconds(20));
    private static readonly LoadRun Load = new(100, TimeSpan.FromSeconds(30));

    public static async Task RunAsync(TextWriter output)
    {
        var (cluster, now) = await MarketCluster.OpenAsync(output);
        await using var server = cluster;

        await using var usual = await OpenAsync(MarketSize.Usual);
        await using var longHistory = await OpenAsync(MarketSize.LongHistory);
        (MarketSize Size, MarketSite Site, SlotsLoad Load)[] sites =
        [
            (MarketSize.Usual, usual, new(usual.Application.Http, usual.Mentors, now)),
            (MarketSize.LongHistory, longHistory, new(longHistory.Application.Http, longHistory.Mentors, now)),
        ];
        foreach (var (_, _, load) in sites)
        {
            await load.CheckAsync();
            await WarmUp.RunAsync(load.SendAsync);
        }

        var table = new LoadTable(output);
        await output.WriteLineAsync();
        table.Begin();
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var (size, site, load) in sites)
            {
                var (result, used) = await site.MeasureAsync(Load, load.SendAsync);
                table.Add(string.Create(CultureInfo.InvariantCulture, $"{size} ({round})"), result, used);
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync($"Load average at the end, of which this run is a part: {Machine.Busyness}");

        async Task<MarketSite> OpenAsync(MarketSize size)
        {
            var start = Stopwatch.GetTimestamp();
            var site = await MarketSite.OpenAsync(cluster, size, now);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{size}: made in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
            return site;
        }
    }
}
