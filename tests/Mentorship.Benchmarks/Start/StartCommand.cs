using System.Diagnostics;
using System.Globalization;
using Mentorship.Benchmarks.Load;
using Mentorship.Benchmarks.Load.Market;
using Mentorship.Core.Data;

namespace Mentorship.Benchmarks.Start;

/// <summary>How long it takes from starting the published application until its first pages are there, on a database that is.</summary>
internal static class StartCommand
{
    private const int Starts = 6;

    private static readonly string[] Pages = ["/", "/mentors"];

    /// <param name="folder">Where it was published to.</param>
    /// <param name="output">Where the results go.</param>
    public static async Task RunAsync(string folder, TextWriter output)
    {
        var (cluster, now) = await MarketCluster.OpenAsync(output);
        await using var server = cluster;
        var database = new DatabaseOptions { ConnectionString = await cluster.CloneAsync() };
        await new MarketBuilder(database, MarketSize.Usual, now).BuildAsync();

        await output.WriteLineAsync();
        await output.WriteLineAsync($"| start | listening, ms | {string.Join(" | ", Pages.Select(page => $"{page}, ms"))} | memory MB |");
        await output.WriteLineAsync($"|---:|---:|{string.Concat(Pages.Select(_ => "---:|"))}---:|");
        for (var number = 1; number <= Starts; number++)
        {
            var begin = Stopwatch.GetTimestamp();
            await using var application = await ApplicationProcess.StartPublishedAsync(folder, database);
            List<double> after = [Stopwatch.GetElapsedTime(begin).TotalMilliseconds];
            foreach (var page in Pages)
            {
                using var response = await application.Http.GetAsync(new Uri(page, UriKind.Relative));
                response.EnsureSuccessStatusCode();
                after.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {number} | {string.Join(" | ", after.Select(ms => $"{ms:0}"))} | {application.WorkingSetBytes / 1e6:0} |"));
        }
    }
}
