using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mentorship.Core.Data;

/// <summary>The one place that chooses an engine.</summary>
public static class DatabaseServices
{
    // Serialisation failures, deadlocks, broken connections: the whole unit of work is tried again, at most this often.
    private const int MaxRetries = 4;

    // About as many as the pages that are asked for most have between them; each takes some memory of each connection.
    private const int MaxPreparedStatements = 60;

    // For each process. A server of few cores answers a rush sooner when the rest of it waits here than when a hundred
    // connections are opened for it, each of which has everything to learn.
    private const int MaxConnections = 20;

    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Registers <see cref="MentorshipDbContext"/> on the engine that the options name, with the interceptors that the host has.
    /// </summary>
    public static IServiceCollection AddMentorshipDatabase(this IServiceCollection services, DatabaseOptions options) =>
        options.Provider switch
        {
            DatabaseProvider.PostgreSql => services.AddDbContextPool<MentorshipDbContext, PostgreSqlDbContext>(
                (provider, builder) => builder.UsePostgreSql(options).AddInterceptors(provider.GetServices<IInterceptor>())),
            DatabaseProvider.SqlServer => services.AddDbContextPool<MentorshipDbContext, SqlServerDbContext>(
                (provider, builder) => builder.UseSqlServer(options).AddInterceptors(provider.GetServices<IInterceptor>())),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such engine."),
        };

    /// <summary>A context of its own, outside any request: for tests and tools.</summary>
    public static MentorshipDbContext CreateContext(DatabaseOptions options)
    {
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            var sqlServer = new DbContextOptionsBuilder<SqlServerDbContext>();
            sqlServer.UseSqlServer(options);
            return new SqlServerDbContext(sqlServer.Options);
        }

        var postgreSql = new DbContextOptionsBuilder<PostgreSqlDbContext>();
        postgreSql.UsePostgreSql(options);
        return new PostgreSqlDbContext(postgreSql.Options);
    }

    private static DbContextOptionsBuilder UsePostgreSql(this DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.ConfigureWarnings(Expect).AddInterceptors(new PlanInterceptor(options.Provider)).UseNpgsql(WithOurSettings(new NpgsqlConnectionStringBuilder(options.ConnectionString)), engine =>
        {
            engine.EnableRetryOnFailure(MaxRetries, MaxRetryDelay, errorCodesToAdd: null);
            if (options.MaxBatchSize is { } size)
            {
                engine.MaxBatchSize(size);
            }
        });

    /// <summary>
    /// The server plans a statement anew each time it comes, which for our longer ones takes it longer than to run them. So
    /// a connection keeps those that it has seen some times, unless the connection string says what it should do.
    /// </summary>
    private static string WithOurSettings(NpgsqlConnectionStringBuilder settings)
    {
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = MaxPreparedStatements;
        }

        if (!settings.ShouldSerialize("No Reset On Close"))
        {
            // Otherwise seven statements before each of ours take back what was set on the connection, and nothing is.
            settings.NoResetOnClose = true;
        }

        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = Math.Max(settings.MinPoolSize, MaxConnections);
        }

        return settings.ConnectionString;
    }

    private static string WithOurSettings(SqlConnectionStringBuilder settings)
    {
        if (!settings.ShouldSerialize("Max Pool Size"))
        {
            settings.MaxPoolSize = Math.Max(settings.MinPoolSize, MaxConnections);
        }

        return settings.ConnectionString;
    }

    private static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.ConfigureWarnings(Expect).AddInterceptors(new PlanInterceptor(options.Provider)).UseSqlServer(WithOurSettings(new SqlConnectionStringBuilder(options.ConnectionString)), engine =>
        {
            engine.EnableRetryOnFailure(MaxRetries, MaxRetryDelay, errorNumbersToAdd: null);
            if (options.MaxBatchSize is { } size)
            {
                engine.MaxBatchSize(size);
            }
        });

    // Lists count no further than to a bound, and then it does not matter which rows those are.
    private static void Expect(WarningsConfigurationBuilder warnings) =>
        warnings.Log((CoreEventId.RowLimitingOperationWithoutOrderByWarning, LogLevel.Debug));
}
