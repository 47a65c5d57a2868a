namespace Mentorship.Benchmarks.Load;

/// <summary>How a load went.</summary>
/// <param name="Latencies">From when each request was due until its answer had been read, ascending.</param>
/// <param name="Errors">How many were not answered as they should be.</param>
/// <param name="Bytes">What came back altogether, without headers.</param>
/// <param name="Elapsed">From the first request until the last answer.</param>
internal sealed record LoadResult(IReadOnlyList<TimeSpan> Latencies, int Errors, long Bytes, TimeSpan Elapsed)
{
    public int Requests => Latencies.Count;

    /// <summary>How many answers there were a second.</summary>
    public double Rate => Requests / Elapsed.TotalSeconds;

    /// <summary>What this share of the requests did not exceed.</summary>
    public TimeSpan Percentile(double share) => Latencies[Math.Clamp((int)Math.Ceiling(share * Requests) - 1, 0, Requests - 1)];
}
