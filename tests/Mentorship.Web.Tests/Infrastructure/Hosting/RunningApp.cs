using System.Diagnostics;
using System.Globalization;
using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

namespace Mentorship.Web.Tests.Infrastructure.Hosting;

/// <summary>
/// The application as the process that people start, in a folder that looks like a clone of the repository: what is
/// only there when a process begins and ends cannot be seen from within one.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    // The first start makes a database, and the machine may have other things to do.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly Process _process = new();
    private readonly List<string> _output = [];

    /// <summary>All that it wrote so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Makes the folder look like a clone: with PostgreSQL from npm, and a data folder of its own.</summary>
    public static DatabaseFolder Clone()
    {
        DatabaseFolder.SkipUnlessLinux();
        var folder = new DatabaseFolder();
        var repository = folder.Options.Binaries.RepositoryFolder;
        File.WriteAllText(Path.Combine(folder.Root, "package.json"), "{}");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "node_modules"), Path.Combine(repository, "node_modules"));
        File.Copy(Path.Combine(repository, "src", "Mentorship.Web", "appsettings.json"), Path.Combine(folder.Root, "appsettings.json"));
        folder.Options = folder.Options with { Folder = Path.Combine(folder.Root, ".data", "postgres") };
        return folder;
    }

    /// <summary>Settings that lead to a database of the tests' server.</summary>
    public static (string Key, string? Value)[] On(DatabaseOptions database) =>
    [
        ("Database:Provider", database.Provider.ToString()),
        ("Database:ConnectionString", database.ConnectionString),
        ("Database:Demo", "false"),

        // All people of a test come from one address.
        ("Floods:SignInsPerMinute", "0"),
        ("Floods:SearchesPerMinute", "0"),
        ("Floods:BookingsPerMinute", "0"),
    ];

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<RunningApp> StartAsync(DatabaseFolder folder, string environment, params (string Key, string? Value)[] settings)
    {
        var app = Launch(folder, environment, settings);
        try
        {
            var watch = Stopwatch.StartNew();
            while (!app.Output.Contains("Application started.", StringComparison.Ordinal) && !app._process.HasExited)
            {
                watch.Elapsed.ShouldBeLessThan(Patience, app.Output);
                await Task.Delay(20);
            }

            app._process.HasExited.ShouldBeFalse(app.Output);
            var line = app.Output.Split('\n').First(text => text.Contains(Listening, StringComparison.Ordinal));
            app.Address = new(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim());
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it where it should not start, and waits until it has given up.</summary>
    /// <returns>The exit code, and all it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> FailAsync(DatabaseFolder folder, string environment, params (string Key, string? Value)[] settings)
    {
        await using var app = Launch(folder, environment, settings);
        return (await app.ExitAsync(), app.Output);
    }

    /// <summary>Waits until it has written some words: a line comes after what it tells of, and through a pipe.</summary>
    public async Task UntilWrittenAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Output.Contains(words, StringComparison.Ordinal))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public Person Visitor() => new(Address);

    /// <summary>Sends a signal such as TERM.</summary>
    public Task SignalAsync(string signal) =>
        DatabaseFolder.RunAsync("kill", $"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture));

    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            try
            {
                await SignalAsync("TERM");
            }
            catch (ShouldAssertException)
            {
                // A process that was killed may end between the question and the signal; whether it has is seen next.
            }

            await ExitAsync();
        }

        _process.Dispose();
    }

    private static RunningApp Launch(DatabaseFolder folder, string environment, (string Key, string? Value)[] settings)
    {
        var app = new RunningApp();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Mentorship.Web.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Root,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["HOME"] = folder.Root, ["ASPNETCORE_URLS"] = null },
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        app._process.StartInfo = start;
        app._process.OutputDataReceived += app.Collect;
        app._process.ErrorDataReceived += app.Collect;
        app._process.Start();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }

    private void Collect(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Add(line.Data ?? "");
        }
    }
}
