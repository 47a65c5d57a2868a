using System.Globalization;
using Mentorship.Benchmarks.Load;
using Mentorship.Browser.Tests.Browser;
using Microsoft.Playwright;

namespace Mentorship.Benchmarks.Paint;

/// <summary>
/// When the largest thing of a page is seen and how far things move meanwhile (web.dev/vitals), in a browser that was never
/// here, behind a slow mobile network, of a site that runs already.
/// </summary>
internal static class PaintCommand
{
    private const int Rounds = 5;

    // What Lighthouse calls slow 4G, and a processor of a fourth of the speed.
    private const int LatencyMilliseconds = 150;
    private const int DownBytesPerSecond = 1_638_400 / 8;
    private const int UpBytesPerSecond = 768_000 / 8;
    private const int TimesSlower = 4;

    private static readonly string[] Usual = ["/", "/mentors", "/offerings", "/courses", "/account/sign-in"];

    // Filled before the page is asked for; the last entry is the largest thing.
    private const string Watch =
        """
        window.seen = { largest: 0, moved: 0, element: '' };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            window.seen.largest = entry.startTime;
            window.seen.element = entry.element ? entry.element.tagName.toLowerCase() : '';
          }
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            window.seen.moved += entry.hadRecentInput ? 0 : entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    /// <param name="site">Where it runs, as it is published.</param>
    /// <param name="paths">Which pages; the usual ones for none.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task RunAsync(Uri site, IReadOnlyList<string> paths, TextWriter output)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await output.WriteLineAsync($"{Machine.Description}, Chromium {browser.Version}, load average {Machine.Busyness}");
        await output.WriteLineAsync();
        await output.WriteLineAsync("| page | width | largest paint, median ms | largest paint, slowest ms | moved (CLS), most | largest |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---|");
        foreach (var path in paths.Count > 0 ? paths : Usual)
        {
            foreach (var (width, height) in new[] { (360, 740), (1280, 800) })
            {
                var looks = new List<Look>();
                for (var round = 0; round < Rounds; round++)
                {
                    looks.Add(await LookAsync(browser, new(site, path), width, height));
                }

                looks.Sort((one, other) => one.Largest.CompareTo(other.Largest));
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| `{path}` | {width} | {looks[Rounds / 2].Largest:0} | {looks[^1].Largest:0} | {looks.Max(look => look.Moved):0.000} | {looks[0].Element} |"));
            }
        }
    }

    private static async Task<Look> LookAsync(IBrowser browser, Uri address, int width, int height)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false,
            ["latency"] = LatencyMilliseconds,
            ["downloadThroughput"] = DownBytesPerSecond,
            ["uploadThroughput"] = UpBytesPerSecond,
        });
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object>(StringComparer.Ordinal) { ["rate"] = TimesSlower });
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return await page.EvaluateAsync<Look>("({ largest: window.seen.largest, moved: window.seen.moved, element: window.seen.element })");
    }

    private sealed record Look
    {
        public double Largest { get; init; }

        public double Moved { get; init; }

        public string Element { get; init; } = "";
    }
}
