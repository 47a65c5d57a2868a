using Mentorship.Core.Data;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Mentorship.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Quartz;

namespace Mentorship.Web.Tests.Jobs;

/// <summary>The scheduler's own tables, beside those of the model.</summary>
public sealed class QuartzSchemaTests(DatabaseFixture databases) : JobsDatabase(databases)
{
    [Fact]
    public async Task Migrate_SchedulersTablesAreThere_GoesDownAndUpBesideThem()
    {
        await using (await StartAsync(new Timetable([])))
        {
        }

        var tables = await SchedulersTablesAsync();
        tables.ShouldBeGreaterThan(10);
        await using var db = DatabaseServices.CreateContext(Database);

        await db.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);
        await db.Database.MigrateAsync();

        (await SchedulersTablesAsync()).ShouldBe(tables);
        await using var app = await StartAsync(new Timetable([]));
    }

    [Fact]
    public async Task Start_TwoNodesAtOnceOnADatabaseWithoutTables_BothRun()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => StartAsync())));

        Journal.Lines.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    // There is no SQL Server in most runs; this is what it would be told, held against its grammar as far as that goes.
    [Fact]
    public void Script_ForSqlServer_FitsTogetherAndMakesOnlyWhatIsMissing()
    {
        using var stream = typeof(IScheduler).Assembly.GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql");
        using var reader = new StreamReader(stream.ShouldNotBeNull());
        var text = reader.ReadToEnd()
            .Replace("{0}", QuartzJobs.TablePrefix, StringComparison.Ordinal)
            .Replace("{1}", QuartzJobs.TablePrefix, StringComparison.Ordinal)
            .Replace("--;;", "\nGO\n", StringComparison.Ordinal);

        var script = new SqlServerScript(text);

        script.Batches.Count.ShouldBeGreaterThan(10);
        script.Faults().ShouldBeEmpty();
        script.Words.ShouldNotContain("DROP");
    }

    [Fact]
    public async Task Start_OnSqlServer_RunsThere()
    {
        Assert.SkipUnless(TestDatabases.SqlServer is not null, $"No SQL Server is named by {TestDatabases.SqlServerVariable}.");

        await using var app = await StartAsync(new Timetable([]));

        (await SchedulersTablesAsync()).ShouldBeGreaterThan(10);
    }

    private Task<long> SchedulersTablesAsync() => NumberAsync(
        $"SELECT CAST(COUNT(*) AS bigint) AS \"Value\" FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) LIKE 'QRTZ%'");
}
