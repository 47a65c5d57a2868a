namespace Mentorship.Benchmarks.Load;

/// <summary>Which loads there are, by the word that runs them.</summary>
internal static class LoadCommand
{
    private static readonly Dictionary<string, Func<TextWriter, Task>> Loads = new(StringComparer.Ordinal)
    {
        ["slots"] = SlotsBenchmark.RunAsync,
        ["directory"] = DirectoryBenchmark.RunAsync,
        ["bookings"] = BookingBenchmark.RunAsync,
    };

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        if (names.Count == 0 || names.Any(name => !Loads.ContainsKey(name)))
        {
            await Console.Error.WriteLineAsync($"load needs one or more of: {string.Join(", ", Loads.Keys)}.");
            return 1;
        }

        foreach (var name in names)
        {
            await Loads[name](Console.Out);
        }

        return 0;
    }
}
