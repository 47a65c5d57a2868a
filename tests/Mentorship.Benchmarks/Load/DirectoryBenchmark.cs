using System.Diagnostics;
using System.Globalization;
using Mentorship.Benchmarks.Load.Market;

namespace Mentorship.Benchmarks.Load;

/// <summary>
/// The directory and the marketplace as visitors ask for them, with questions that nobody asked before and with pages
/// that are kept: among five hundred mentors and among ten thousand, in turns.
/// </summary>
internal static class DirectoryBenchmark
{
    private const int Rounds = 2;

    private static readonly LoadRun WarmUp = new(50, TimeSpan.FromSeconds(15));
    private static readonly LoadRun Load = new(100, TimeSpan.FromSeconds(20));

    public static async Task RunAsync(TextWriter output)
    {
        var (cluster, now) = await MarketCluster.OpenAsync(output);
        await using var server = cluster;
        await using var usual = await OpenAsync(MarketSize.Usual);
        await using var many = await OpenAsync(MarketSize.ManyMentors);
        (string Name, MarketSite Site, DirectoryLoad Load)[] sites =
        [
            ("500 mentors", usual, new(usual.Application.Http)),
            ("10,000 mentors", many, new(many.Application.Http)),
        ];
        foreach (var (_, _, load) in sites)
        {
            await load.CheckAsync();
        }

        // Twice with a pause in between: what is called often is compiled a second time only once nothing new is compiled.
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var (_, _, load) in sites)
            {
                await WarmUp.RunAsync(load.SearchAsync);
                await WarmUp.RunAsync(load.SearchOfferingsAsync);
            }
        }

        var table = new LoadTable(output);
        await output.WriteLineAsync();
        table.Begin();
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var (name, site, load) in sites)
            {
                await AddAsync("directory, asked anew", load.SearchAsync);
                await AddAsync("directory, kept", load.SameAsync);
                await AddAsync("marketplace, asked anew", load.SearchOfferingsAsync);
                await AddAsync("marketplace, kept", load.SameOfferingsAsync);

                async Task AddAsync(string what, Func<int, Task<LoadAnswer>> sendAsync)
                {
                    var (result, used) = await site.MeasureAsync(Load, sendAsync);
                    table.Add(string.Create(CultureInfo.InvariantCulture, $"{what}, {name} ({round})"), result, used);
                }
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
