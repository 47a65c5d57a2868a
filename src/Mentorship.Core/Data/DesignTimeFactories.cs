#pragma warning disable MA0048 // Two factories that differ in a word belong side by side.
using Microsoft.EntityFrameworkCore.Design;

namespace Mentorship.Core.Data;

/// <summary>Lets `dotnet ef` make PostgreSQL's migrations; it never connects.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    public PostgreSqlDbContext CreateDbContext(string[] args) =>
        (PostgreSqlDbContext)DatabaseServices.CreateContext(new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = "Host=nowhere" });
}

/// <summary>Lets `dotnet ef` make SQL Server's migrations; it never connects.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDbContext>
{
    public SqlServerDbContext CreateDbContext(string[] args) =>
        (SqlServerDbContext)DatabaseServices.CreateContext(new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nowhere" });
}
