using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mentorship.Core.Data;

/// <summary>What an engine's error means, whichever engine it is.</summary>
public static class DatabaseErrors
{
    private const int SqlServerDuplicateKeyRow = 2601;
    private const int SqlServerUniqueConstraint = 2627;

    /// <summary>Whether a save failed because a row with the same unique key is there already: someone was faster.</summary>
    public static bool IsDuplicateKey(this DbUpdateException exception) => exception.InnerException switch
    {
        PostgresException error => error.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException error => error.Number is SqlServerDuplicateKeyRow or SqlServerUniqueConstraint,
        _ => false,
    };
}
