namespace Mentorship.Core.Data;

/// <summary>The section "Database" of the configuration.</summary>
public sealed record DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Which engine <see cref="ConnectionString"/> leads to.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.PostgreSql;

    public string ConnectionString { get; init; } = "";

    /// <summary>
    /// How many statements go into one round trip; null for the engine's own. For servers that speak SQL Server's
    /// protocol but not all of its language, 1 keeps to plain inserts.
    /// </summary>
    public int? MaxBatchSize { get; init; }
}
