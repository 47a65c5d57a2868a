using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Mentorship.Web.Tests.Data;

/// <summary>What SQL Server would be told to do, held against its rules as far as that goes without one.</summary>
public sealed class SqlServerScriptTests : IDisposable
{
    private const int MaxNameLength = 128;

    private readonly MentorshipDbContext _db = Offline.Context(DatabaseProvider.SqlServer);
    private readonly IRelationalModel _model;
    private readonly SqlServerScript _script;

    public SqlServerScriptTests()
    {
        _model = _db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        _script = new(_db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
    }

    [Fact]
    public void Script_EveryTableAndColumn_IsMade()
    {
        foreach (var table in _model.Tables)
        {
            _script.Folded.ShouldContain($"CREATE TABLE [{table.Name}] (");
            foreach (var column in table.Columns)
            {
                _script.Names.ShouldContain(column.Name, StringComparer.Ordinal);
            }
        }
    }

    [Fact]
    public void Script_EveryBatch_FitsTogether()
    {
        _script.Batches.ShouldNotBeEmpty();
        _script.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Script_EveryChange_IsMadeOnlyWhereItsMigrationIsMissing() => _script.Unconditional().ShouldBeEmpty();

    [Fact]
    public void Script_OtherEnginesTypes_AreNotNamed() =>
        _script.Words.Intersect(
            ["UUID", "TEXT", "CHARACTER", "VARYING", "BOOLEAN", "BYTEA", "JSONB", "INTEGER", "DOUBLE", "INTERVAL", "TIMESTAMP", "TIMESTAMPTZ", "SERIAL", "BIGSERIAL", "CITEXT", "NUMERIC"],
            StringComparer.Ordinal).ShouldBeEmpty();

    // Servers that speak SQL Server's protocol but not all of its language stop at these.
    [Theory]
    [InlineData("CREATE SEQUENCE")]
    [InlineData("NEXT VALUE FOR")]
    [InlineData("PERSISTED")]
    [InlineData("] AS ")]
    [InlineData("SP_RENAME")]
    [InlineData("MEMORY_OPTIMIZED")]
    [InlineData("SYSTEM_VERSIONING")]
    [InlineData("MERGE")]
    public void Script_WhatBabelfishDoesNotKnow_IsNotUsed(string words) => _script.Folded.ShouldNotContain(words);

    [Fact]
    public void Model_ComputedColumnsAndSequences_AreNone()
    {
        _model.Tables.SelectMany(table => table.Columns).Where(column => column.ComputedColumnSql is not null).ShouldBeEmpty();
        _model.Sequences.ShouldBeEmpty();
    }

    [Fact]
    public void Script_Cascades_AreNone()
    {
        _script.Folded.ShouldContain("FOREIGN KEY");
        _script.Folded.ShouldNotContain("CASCADE");
        _script.Folded.ShouldNotContain("ON DELETE SET");
    }

    [Fact]
    public void Script_EveryName_FitsAndIsNotEmpty()
    {
        _script.Names.ShouldNotBeEmpty();
        _script.Names.ShouldAllBe(name => name.Length >= 1 && name.Length <= MaxNameLength);
    }

    // SQL Server alters no column of a key, and EF takes only indexes away for the while, so a migration must do it.
    [Fact]
    public void Migrations_AlteredColumnsOfKeys_AreOutOfTheirKeyMeanwhile()
    {
        var assembly = _db.GetService<IMigrationsAssembly>();
        foreach (var (id, type) in assembly.Migrations)
        {
            var migration = assembly.CreateMigration(type, _db.Database.ProviderName!);
            AlteredWithinKeys(migration.UpOperations).ShouldBeEmpty($"Up of {id}");
            AlteredWithinKeys(migration.DownOperations).ShouldBeEmpty($"Down of {id}");
        }
    }

    [Fact]
    public void Model_EveryKeyAndIndex_FitsWhateverIsInIt() => SqlServerKeys.TooLong(_model).ShouldBeEmpty();

    public void Dispose() => _db.Dispose();

    private IEnumerable<string> AlteredWithinKeys(IReadOnlyList<MigrationOperation> operations) =>
        from altered in operations.OfType<AlterColumnOperation>()
        from table in _model.Tables.Where(table => table.Name == altered.Table)
        where table.PrimaryKey!.Columns.Any(column => column.Name == altered.Name)
        where !operations
            .TakeWhile(operation => operation != altered)
            .Any(operation => operation is DropPrimaryKeyOperation drop && drop.Table == altered.Table)
        select $"{altered.Table}.{altered.Name}";
}
