using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mentorship.Benchmarks.Load;
using Mentorship.Benchmarks.Paint;
using Mentorship.Benchmarks.Start;

namespace Mentorship.Benchmarks;

/// <summary>
/// "load …" puts load on the application, "paint …" looks at its pages in a browser, "start …" starts it again and again;
/// everything else is BenchmarkDotNet's.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["load", .. var names])
        {
            return await LoadCommand.RunAsync(names);
        }

        if (args is ["paint", var address, .. var paths])
        {
            await PaintCommand.RunAsync(new(address), paths, Console.Out);
            return 0;
        }

        if (args is ["start", var folder])
        {
            await StartCommand.RunAsync(Path.GetFullPath(folder), Console.Out);
            return 0;
        }

        // In this process: the project that BenchmarkDotNet would generate does not inherit Directory.Build.targets, and
        // without the packages pruned there it cannot be restored everywhere.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        return 0;
    }
}
