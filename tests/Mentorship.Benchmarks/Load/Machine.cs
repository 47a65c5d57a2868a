using System.Globalization;
using System.Runtime.InteropServices;

namespace Mentorship.Benchmarks.Load;

/// <summary>What a figure was measured on; without it the figure says nothing.</summary>
internal static class Machine
{
    private const string ProcessorKey = "model name";

    /// <summary>System, processor and runtime.</summary>
    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores{Processor()}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>How many processes have wanted to run, over the last minute and five and fifteen; empty where nobody says.</summary>
    public static string Busyness => File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])
        : "";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(ProcessorKey, StringComparison.Ordinal)) is { } line
        ? $" of an {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}"
        : "";
}
