using System.Globalization;
using System.Text.RegularExpressions;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>The three programs of PostgreSQL, run as an account that they accept.</summary>
internal sealed partial class PostgresCommands(PostgresBinaries binaries, PostgresAccount account)
{
    public const string Superuser = "postgres";

    public PostgresAccount Account => account;

    public async Task<string> MajorVersionAsync(CancellationToken cancellationToken)
    {
        var result = await ChildProcess.RunAsync(
            account.Command(binaries.PgCtl, "--version"), TimeSpan.FromSeconds(20), cancellationToken);
        var version = Version().Match(result.Output);
        return result.Succeeded && version.Success
            ? version.Groups["major"].Value
            : throw new EmbeddedPostgresException($"{binaries.PgCtl} does not run on this machine: {result.Output}");
    }

    /// <summary>Makes a data folder in an empty folder.</summary>
    public async Task InitializeAsync(
        string data, string passwordFile, bool durable, TimeSpan patience, CancellationToken cancellationToken)
    {
        // ICU's root order sorts names as people expect, in every language and the same on every machine, whatever
        // locales the machine has; C would put "Zoe" before "adam". Messages stay in English.
        string[] arguments =
        [
            "-D", data, "-U", Superuser, "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und",
            "--auth=scram-sha-256", $"--pwfile={passwordFile}", .. durable ? Array.Empty<string>() : ["--no-sync"],
        ];
        var result = await ChildProcess.RunAsync(account.Command(binaries.Initdb, arguments), patience, cancellationToken);
        if (!result.Succeeded)
        {
            throw new EmbeddedPostgresException($"PostgreSQL could not make its data folder {data}:\n{result.Output}");
        }
    }

    /// <summary>
    /// Starts a server and waits until it takes connections. It gets a session of its own, so that Ctrl+C in the
    /// terminal reaches the application only, which still needs its database while it ends.
    /// </summary>
    public Task<ChildProcess.Result> StartAsync(
        string data, string log, TimeSpan patience, CancellationToken cancellationToken) =>
        ChildProcess.RunAsync(
            account.Command(binaries.PgCtl, "-D", data, "-w", "-s", "-t", Seconds(patience), "-l", log, "start"),
            patience + TimeSpan.FromSeconds(5),
            cancellationToken,
            // Windows hands every open handle on to the server.
            capture: !OperatingSystem.IsWindows());

    /// <summary>Ends a server, its connections with it; if that takes too long, without a checkpoint.</summary>
    public async Task<ChildProcess.Result> StopAsync(string data, TimeSpan patience, CancellationToken cancellationToken)
    {
        var result = await StopAsync("fast");
        return result.Succeeded ? result : await StopAsync("immediate");

        Task<ChildProcess.Result> StopAsync(string mode) => ChildProcess.RunAsync(
            account.Command(binaries.PgCtl, "-D", data, "-w", "-s", "-t", Seconds(patience), "-m", mode, "stop"),
            patience + TimeSpan.FromSeconds(5),
            cancellationToken);
    }

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
