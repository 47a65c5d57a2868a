using System.ComponentModel;
using System.Diagnostics;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    public sealed record Result(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    /// <param name="command">The program and its arguments.</param>
    /// <param name="patience">After this the program is killed.</param>
    /// <param name="cancellationToken">Kills the program, too.</param>
    /// <param name="capture">
    /// False where the program leaves a child behind that would inherit, and hold open, the pipes of its output.
    /// </param>
    /// <exception cref="EmbeddedPostgresException">It could not be run, or took longer.</exception>
    public static async Task<Result> RunAsync(
        IReadOnlyList<string> command, TimeSpan patience, CancellationToken cancellationToken, bool capture = true)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            CreateNoWindow = true,
            RedirectStandardOutput = capture,
            RedirectStandardError = capture,
            // Another account may not be able to enter the folder that this process happens to be in.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory is { Length: > 0 } system ? system : "/"),
        };
        // A developer's PGDATA, PGPORT and so on are about another server; and messages are looked for in English.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var process = Start(start);
        try
        {
            var output = capture ? process.StandardOutput.ReadToEndAsync(limit.Token) : Task.FromResult("");
            var errors = capture ? process.StandardError.ReadToEndAsync(limit.Token) : Task.FromResult("");
            await process.WaitForExitAsync(limit.Token);
            return new Result(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new EmbeddedPostgresException($"{command[0]} did not finish within {patience.TotalSeconds:0} seconds.", e);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new EmbeddedPostgresException($"{start.FileName} could not be run: {e.Message}", e);
        }
    }
}
