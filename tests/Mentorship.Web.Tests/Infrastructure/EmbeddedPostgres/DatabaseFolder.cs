using System.Diagnostics;
using System.Globalization;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>A folder for a database, with what a test asks of it. Collects the log's messages.</summary>
public sealed class DatabaseFolder : ILogger, IAsyncDisposable
{
    public DatabaseFolder()
    {
        Root = Directory.CreateTempSubdirectory("mentorship-server-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // Unlike a folder made for root only, which has tests of its own.
            File.SetUnixFileMode(Root, (UnixFileMode)Convert.ToInt32("711", 8));
        }

        Options = new EmbeddedPostgresOptions
        {
            Folder = Path.Combine(Root, "postgres"),
            Binaries = PostgresBinaries.Find(AppContext.BaseDirectory),
            Durable = false,
        };
    }

    public static bool IsRoot => Environment.IsPrivilegedProcess;

    public string Root { get; }

    public EmbeddedPostgresOptions Options { get; set; }

    public string Data => Path.Combine(Options.Folder, "data");

    public List<string> Messages { get; } = [];

    /// <summary>The server's process id, as long as its process is there.</summary>
    public int? ServerProcess =>
        File.Exists(PidFile)
        && int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) is var id
        && IsAlive(id)
            ? id
            : null;

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    public Task<EmbeddedPostgresServer> StartAsync(Func<EmbeddedPostgresOptions, EmbeddedPostgresOptions>? change = null)
    {
        SkipUnlessLinux();
        return EmbeddedPostgresServer.StartAsync(
            change is null ? Options : change(Options), this, TestContext.Current.CancellationToken);
    }

    public static void SkipUnlessLinux() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test looks at processes through /proc.");

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The tests' own literals.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether a process is there and has not ended: one that nobody waited for has no command line any more.</summary>
    public static bool IsAlive(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/cmdline").Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static Task<object?> AskAsync(EmbeddedPostgresServer server, string sql) =>
        AskAsync(server.ConnectionString("postgres"), sql);

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {errors}");
        return output.Trim();
    }

    public static async Task WaitUntilAsync(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90), $"waiting until {what}");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Options.Folder))
        {
            (await EmbeddedPostgresServer.RemoveAsync(Options, this)).ShouldBeTrue("the test left a server in use");
        }

        Directory.Delete(Root, recursive: true);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Messages)
        {
            Messages.Add(formatter(state, exception));
        }
    }
}
