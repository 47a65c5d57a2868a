using System.Security.Cryptography;
using Mentorship.Core.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.TestSupport;

/// <summary>
/// Makes databases for tests: on a PostgreSQL of the run's own, or on the SQL Server that
/// MENTORSHIP_TEST_SQLSERVER names with a connection string.
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    public const string SqlServerVariable = "MENTORSHIP_TEST_SQLSERVER";

    private readonly PostgresCluster _postgres = new(async connectionString =>
    {
        await using var db = DatabaseServices.CreateContext(new() { ConnectionString = connectionString });
        await db.Database.MigrateAsync();
    });

    /// <summary>The SQL Server to test on; null if none is named.</summary>
    public static string? SqlServer => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } text ? text : null;

    public async Task<TestDatabase> CreateAsync()
    {
        if (SqlServer is { } server)
        {
            return await CreateOnSqlServerAsync(server);
        }

        var connectionString = await _postgres.CloneAsync();
        return new(
            new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = connectionString },
            () => _postgres.DropAsync(connectionString));
    }

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    private static async Task<TestDatabase> CreateOnSqlServerAsync(string server)
    {
        var name = $"mentorship_test_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        var options = new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString,
        };
        await using var db = DatabaseServices.CreateContext(options);
        await db.Database.MigrateAsync();
        return new(options, async () =>
        {
            await using var dropping = DatabaseServices.CreateContext(options);
            await dropping.Database.EnsureDeletedAsync();
        });
    }
}
