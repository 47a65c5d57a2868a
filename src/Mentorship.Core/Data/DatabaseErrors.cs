using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mentorship.Core.Data;

/// <summary>What an engine's error means, whichever engine it is.</summary>
public static class DatabaseErrors
{
    private const int SqlServerDuplicateKeyRow = 2601;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerConstraintConflict = 547;

    /// <summary>Whether a save failed because a row with the same unique key is there already: someone was faster.</summary>
    public static bool IsDuplicateKey(this DbUpdateException exception) => exception.InnerException switch
    {
        PostgresException error => error.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException error => error.Number is SqlServerDuplicateKeyRow or SqlServerUniqueConstraint,
        _ => false,
    };

    /// <summary>Whether a save failed because a row that is referred to is not there, or is no longer what is referred to.</summary>
    public static bool IsMissingReference(this DbUpdateException exception) => exception.InnerException is DbException error && error.IsForeignKey();

    /// <summary>Whether a command failed because of what refers to a row, or is referred to.</summary>
    public static bool IsForeignKey(this DbException exception) => exception switch
    {
        PostgresException error => error.SqlState is PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
        SqlException error => error.Number == SqlServerConstraintConflict,
        _ => false,
    };
}
