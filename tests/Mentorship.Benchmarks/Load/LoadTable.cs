using System.Globalization;

namespace Mentorship.Benchmarks.Load;

/// <summary>Prints results one below the other, as they stand in docs/performance.md.</summary>
internal sealed class LoadTable(TextWriter output)
{
    public void Begin()
    {
        output.WriteLine("| load | requests | a second | errors | p50 ms | p95 ms | p99 ms | max ms | kB sent | kB allocated | CPU ms | SQL | memory MB |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    /// <param name="name">What was done.</param>
    /// <param name="result">How it went.</param>
    /// <param name="used">What the application used for it; shown for each request.</param>
    public void Add(string name, LoadResult result, ApplicationCounters used)
    {
        double count = result.Requests;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {result.Requests} | {result.Rate:0.0} | {result.Errors} | {Ms(0.5)} | {Ms(0.95)} | {Ms(0.99)} | {Ms(1)} | {result.Bytes / count / 1000:0.0} | {used.AllocatedBytes / count / 1000:0} | {used.ProcessorMilliseconds / count:0.0} | {used.Commands / count:0.00} | {used.WorkingSetBytes / 1e6:0} |"));

        string Ms(double share) => result.Percentile(share).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
    }
}
