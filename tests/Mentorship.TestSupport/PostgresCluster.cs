using System.Globalization;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Mentorship.TestSupport;

/// <summary>
/// The PostgreSQL of one test process, started when a test first asks for a database. Every test gets a database of
/// its own, copied from one that was migrated once.
/// </summary>
/// <param name="migrate">Makes the schema in the empty database of the connection string.</param>
public sealed class PostgresCluster(Func<string, Task> migrate) : IAsyncDisposable
{
    private const string Template = "migrated";
    private const string FolderPrefix = "mentorship-tests-";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Task<EmbeddedPostgresServer>? _ready;
    private EmbeddedPostgresServer? _server;
    private int _clones;

    /// <summary>Makes a database with the migrated schema. May be called from many tests at once.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CloneAsync()
    {
        var cluster = await ReadyAsync();
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _clones)}");
        await ExecuteAsync(cluster, $"CREATE DATABASE {name} TEMPLATE {Template}");
        return ForTests(cluster, name);
    }

    /// <summary>Drops a database made by <see cref="CloneAsync"/>, whoever is still connected to it.</summary>
    public async Task DropAsync(string connectionString)
    {
        var cluster = await ReadyAsync();
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync(cluster, $"DROP DATABASE IF EXISTS {new NpgsqlCommandBuilder().QuoteIdentifier(name)} WITH (FORCE)");
    }

    /// <summary>Stops the server and deletes its folder. A later use starts another.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        await _gate.WaitAsync();
        try
        {
            if (_server is not null)
            {
                await _server.DisposeAsync();
                await EmbeddedPostgresServer.RemoveAsync(_server.Options, NullLogger.Instance);
            }

            (_server, _ready) = (null, null);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<EmbeddedPostgresServer> ReadyAsync()
    {
        await _gate.WaitAsync();
        try
        {
            // A start that failed is kept: every test then fails with its reason, and none tries again.
            _ready ??= StartAsync();
        }
        finally
        {
            _gate.Release();
        }

        return await _ready;
    }

    private async Task<EmbeddedPostgresServer> StartAsync()
    {
        var binaries = PostgresBinaries.Find(AppContext.BaseDirectory);
        await SweepAsync(binaries);

        var options = Options(binaries, Directory.CreateTempSubdirectory(FolderPrefix).FullName);
        if (!OperatingSystem.IsWindows())
        {
            // The account that runs the server for root must be able to enter.
            File.SetUnixFileMode(options.Folder, (UnixFileMode)Convert.ToInt32("711", 8));
        }

        _server = await EmbeddedPostgresServer.StartAsync(options, NullLogger.Instance);
        AppDomain.CurrentDomain.ProcessExit += StopAtExit;

        var template = await _server.EnsureDatabaseAsync(Template);
        await migrate(template);

        // A database can be copied only while nobody is connected to it, so nobody will be from here on.
        await using (var connection = new NpgsqlConnection(template))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync(_server, $"ALTER DATABASE {Template} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true");
        await ExecuteAsync(_server, $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{Template}'");
        return _server;
    }

    /// <summary>Stops what killed test runs left behind. A folder that is in use, or may be about to be, is left alone.</summary>
    private static async Task SweepAsync(PostgresBinaries binaries)
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(FolderPrefix + "*"))
        {
            if (TimeProvider.System.GetUtcNow().UtcDateTime - folder.LastWriteTimeUtc < TimeSpan.FromMinutes(10))
            {
                continue;
            }

            try
            {
                await EmbeddedPostgresServer.RemoveAsync(Options(binaries, folder.FullName), NullLogger.Instance);
            }
            catch (Exception e) when (e is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
            {
                // Another account's, or another run sweeps as well.
            }
        }
    }

    private static EmbeddedPostgresOptions Options(PostgresBinaries binaries, string folder) => new()
    {
        Folder = folder,
        Binaries = binaries,
        Durable = false,
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["max_connections"] = "300",
            ["autovacuum"] = "off",
        },
    };

    // A pool for each of hundreds of databases: none may keep many connections.
    private static string ForTests(EmbeddedPostgresServer cluster, string database) =>
        new NpgsqlConnectionStringBuilder(cluster.ConnectionString(database)) { MaxPoolSize = 20 }.ConnectionString;

    private static async Task ExecuteAsync(EmbeddedPostgresServer cluster, string sql)
    {
        var administration = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")) { MaxPoolSize = 4 };
        await using var connection = new NpgsqlConnection(administration.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names of databases cannot be parameters; these are the cluster's own or quoted.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private void StopAtExit(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
