using Npgsql;

namespace Mentorship.Web.Infrastructure.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server in a folder, for development and tests. Processes that name the same folder share one server;
/// the last of them to be disposed stops it. One that a killed process left behind is stopped and started afresh.
/// </summary>
public sealed class EmbeddedPostgresServer : IAsyncDisposable
{
    private readonly ILogger _logger;
    private readonly string _password;
    private IDisposable? _membership;

    private EmbeddedPostgresServer(
        EmbeddedPostgresOptions options, ILogger logger, IDisposable membership, int port, string password)
    {
        Options = options;
        _logger = logger;
        _membership = membership;
        _password = password;
        Port = port;
    }

    public EmbeddedPostgresOptions Options { get; }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts the server of the folder, or joins the process that has it running; makes the data on first use.</summary>
    /// <exception cref="EmbeddedPostgresException">The message says why not, with the end of the server's log.</exception>
    public static async Task<EmbeddedPostgresServer> StartAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellationToken = default)
    {
        options = options with { Folder = Path.GetFullPath(options.Folder) };
        options.Binaries.Prepare();
        Directory.CreateDirectory(options.Folder);

        var processes = new FolderLocks(options.Folder);
        using var turn = await processes.TakeTurnAsync(options.Patience, cancellationToken)
            ?? throw new EmbeddedPostgresException(
                $"Another process has been starting or stopping the database in {options.Folder} for {options.Patience.TotalSeconds:0} seconds.");

        var isShared = processes.HasUsers();
        var use = processes.Join();
        try
        {
            var lifecycle = new PostgresLifecycle(options, logger);
            var port = isShared ? lifecycle.FindShared() : await lifecycle.StartAsync(cancellationToken);
            return new EmbeddedPostgresServer(options, logger, use, port, lifecycle.ReadPassword());
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Removes a folder that nobody uses any more, stopping the server that a killed process may have left in it.
    /// </summary>
    /// <returns>False, and nothing is done, if a process uses it.</returns>
    public static async Task<bool> RemoveAsync(
        EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellationToken = default)
    {
        options = options with { Folder = Path.GetFullPath(options.Folder) };
        var processes = new FolderLocks(options.Folder);
        using (var turn = await processes.TakeTurnAsync(TimeSpan.Zero, cancellationToken))
        {
            if (turn is null || processes.HasUsers())
            {
                return false;
            }

            await new PostgresLifecycle(options, logger).StopAsync(cancellationToken);
        }

        Directory.Delete(options.Folder, recursive: true);
        return true;
    }

    /// <summary>How to connect to a database as the owner of everything.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = PostgresCommands.Superuser,
        Password = _password,
        Database = database,
        IncludeErrorDetail = true,
        // Neither is there to be negotiated.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Creates the database if it is missing.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> EnsureDatabaseAsync(string database, CancellationToken cancellationToken = default)
    {
        var administration = new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(administration.ConnectionString);
        await connection.OpenAsync(cancellationToken);

        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection)
        {
            Parameters = { new NpgsqlParameter { Value = database } },
        };
        if (await find.ExecuteScalarAsync(cancellationToken) is null)
        {
            var name = new NpgsqlCommandBuilder().QuoteIdentifier(database);
#pragma warning disable CA2100 // A database's name cannot be a parameter; it is quoted.
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
            try
            {
                await create.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process created it meanwhile.
            }
        }

        return ConnectionString(database);
    }

    /// <summary>Stops the server, unless another process still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _membership, null) is not { } mine)
        {
            return;
        }

        var processes = new FolderLocks(Options.Folder);
        using var turn = await processes.TakeTurnAsync(Options.Patience, CancellationToken.None);
        mine.Dispose();
        if (turn is null || processes.HasUsers())
        {
            _logger.LogInformation("The database stays up: another process uses it");
            return;
        }

        try
        {
            await new PostgresLifecycle(Options, _logger).StopAsync(CancellationToken.None);
        }
        catch (EmbeddedPostgresException e)
        {
            // The next start stops it.
            _logger.LogError(e, "The database could not be stopped");
        }
    }
}
