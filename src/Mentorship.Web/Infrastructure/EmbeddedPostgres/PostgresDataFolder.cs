using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>The files of a database: the cluster in <c>data</c>, with its password, settings and log inside.</summary>
internal sealed class PostgresDataFolder(string folder, ILogger logger)
{
    private const string MakingPrefix = "making-";
    private const string PasswordName = "mentorship.password";
    private const string SettingsName = "mentorship.conf";
    private const string PortSetting = "port = ";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Data { get; } = Path.Combine(folder, "data");

    public string Log => Path.Combine(Data, "server.log");

    private string SettingsFile => Path.Combine(Data, SettingsName);

    /// <summary>Sees to it that there is a whole data folder of this version, owned by the account of the server.</summary>
    public async Task PrepareAsync(
        PostgresCommands commands, EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        RemoveHalfMade();
        var version = await commands.MajorVersionAsync(cancellationToken);
        SetAsideUnless(version);
        if (!Directory.Exists(Data))
        {
            await MakeAsync(commands, options, cancellationToken);
            return;
        }

        try
        {
            await commands.Account.TakeOverAsync(Data, cancellationToken);
            RestrictToOwner(Data);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException(
                $"{Data} belongs to another account. Run as that account, or move the folder away to begin with an empty database.", e);
        }
    }

    public string ReadPassword()
    {
        try
        {
            return File.ReadAllText(Path.Combine(Data, PasswordName)).Trim();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException($"The database in {Data} belongs to another account; run as that account.", e);
        }
    }

    /// <summary>The port of the last run, so that a developer's database tool finds the server again.</summary>
    public int? LastPort() =>
        File.Exists(SettingsFile)
        && File.ReadLines(SettingsFile).FirstOrDefault(l => l.StartsWith(PortSetting, StringComparison.Ordinal)) is { } line
        && int.TryParse(line.AsSpan(PortSetting.Length), CultureInfo.InvariantCulture, out var port)
            ? port
            : null;

    /// <summary>Writes what <c>postgresql.conf</c> includes last.</summary>
    public void WriteSettings(int port, EmbeddedPostgresOptions options)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = "",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
        };
        if (!options.Durable)
        {
            settings["fsync"] = settings["synchronous_commit"] = settings["full_page_writes"] = "off";
        }

        foreach (var (name, value) in options.Settings)
        {
            settings[name] = value;
        }

        var text = new StringBuilder().Append(PortSetting).Append(CultureInfo.InvariantCulture, $"{port}\n");
        foreach (var (name, value) in settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        File.WriteAllText(SettingsFile, text.ToString());
    }

    /// <summary>Begins a new log, and keeps the one before it.</summary>
    public void TurnLog()
    {
        if (File.Exists(Log))
        {
            File.Move(Log, Log + ".previous", overwrite: true);
        }
    }

    public string LastLinesOfLog()
    {
        try
        {
            return string.Join('\n', File.ReadLines(Log).TakeLast(12));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"(its log could not be read: {e.Message})";
        }
    }

    private void RemoveHalfMade()
    {
        foreach (var halfMade in Directory.EnumerateDirectories(folder, MakingPrefix + "*"))
        {
            logger.LogInformation("Removing {Folder}: an earlier start was interrupted while it made a database", halfMade);
            try
            {
                Directory.Delete(halfMade, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its initdb may have outlived the application and still be writing. It is in nobody's way.
                logger.LogInformation("{Folder} could not be removed yet: {Reason}", halfMade, e.Message);
            }
        }
    }

    private void SetAsideUnless(string version)
    {
        if (!Directory.Exists(Data))
        {
            return;
        }

        var found = ReadVersion();
        if (string.Equals(found, version, StringComparison.Ordinal) && File.Exists(Path.Combine(Data, PasswordName)))
        {
            return;
        }

        if (!Directory.EnumerateFileSystemEntries(Data).Any())
        {
            Directory.Delete(Data);
            return;
        }

        var aside = $"{Data}-{found ?? "incomplete"}-set-aside";
        for (var number = 2; Directory.Exists(aside); number++)
        {
            aside = $"{Data}-{found ?? "incomplete"}-set-aside-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        Directory.Move(Data, aside);
        logger.LogWarning(
            "The database was made by PostgreSQL {Found}, and this is {Version}: it was moved to {Aside}, untouched, and a new, empty one takes its place",
            found is null || string.Equals(found, version, StringComparison.Ordinal) ? "(incomplete)" : found,
            version,
            aside);
    }

    private string? ReadVersion()
    {
        try
        {
            var file = Path.Combine(Data, "PG_VERSION");
            return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedPostgresException(
                $"{Data} belongs to another account. Run as that account, or move the folder away to begin with an empty database.", e);
        }
    }

    /// <summary>Makes it beside its place and moves it there whole, so that what is there is never half made.</summary>
    private async Task MakeAsync(PostgresCommands commands, EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        var making = Path.Combine(folder, MakingPrefix + RandomNumberGenerator.GetHexString(8, lowercase: true));
        var data = Path.Combine(making, "data");
        var password = Path.Combine(making, PasswordName);
        Directory.CreateDirectory(data);
        RestrictToOwner(making);
        RestrictToOwner(data);
        await File.WriteAllTextAsync(password, RandomNumberGenerator.GetHexString(32, lowercase: true), cancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await commands.Account.TakeOverAsync(making, cancellationToken);
        await commands.InitializeAsync(data, password, options.Durable, options.Patience, cancellationToken);
        await File.AppendAllTextAsync(
            Path.Combine(data, "postgresql.conf"), $"\ninclude_if_exists = '{SettingsName}'\n", cancellationToken);
        File.Move(password, Path.Combine(data, PasswordName));
        Directory.Move(data, Data);
        Directory.Delete(making);
    }

    private static void RestrictToOwner(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }
}
