namespace Mentorship.Benchmarks.Load;

/// <summary>What the application's process has used since it started.</summary>
/// <param name="AllocatedBytes">On the managed heap.</param>
/// <param name="Commands">SQL commands sent.</param>
/// <param name="ProcessorMilliseconds">Of all cores.</param>
/// <param name="WorkingSetBytes">Memory it holds now.</param>
internal sealed record ApplicationCounters(long AllocatedBytes, long Commands, double ProcessorMilliseconds, long WorkingSetBytes)
{
    /// <summary>What was used between two looks; the memory is that of the later.</summary>
    public ApplicationCounters Since(ApplicationCounters before) => new(
        AllocatedBytes - before.AllocatedBytes,
        Commands - before.Commands,
        ProcessorMilliseconds - before.ProcessorMilliseconds,
        WorkingSetBytes);
}
