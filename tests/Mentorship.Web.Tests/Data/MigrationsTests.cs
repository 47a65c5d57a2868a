using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

namespace Mentorship.Web.Tests.Data;

/// <summary>Both sets of migrations against the model, and the one of the engine under test against its server.</summary>
public class MigrationsTests(DatabaseFixture databases)
{
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void Migrations_ModelOfToday_AreNotBehind(DatabaseProvider provider)
    {
        using var db = Offline.Context(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse("Make the missing one for both engines: build/add-migration.sh.");
    }

    [Fact]
    public void Migrations_BothEngines_AreTheSameInTheSameOrder()
    {
        using var postgreSql = Offline.Context(DatabaseProvider.PostgreSql);
        using var sqlServer = Offline.Context(DatabaseProvider.SqlServer);

        NamesOf(postgreSql).ShouldNotBeEmpty();
        NamesOf(sqlServer).ShouldBe(NamesOf(postgreSql));
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Migrate_NoDatabaseYet_MakesEveryTableAndColumn(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var db = DatabaseServices.CreateContext(database.Options);
        await db.Database.EnsureDeletedAsync();

        await db.Database.MigrateAsync();

        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        var columns = await ColumnsAsync(db);
        foreach (var column in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(table => table.Columns))
        {
            columns.ShouldContainKey($"{column.Table.Name}.{column.Name}");
        }

        (await db.Categories.OrderBy(category => category.Position).Select(category => category.Name).ToListAsync())
            .ShouldBe(Category.Initial.Select(category => category.Name));
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Migrate_LastOneDownAndUpAgain_LeavesTheSchemaAsItWas(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var db = DatabaseServices.CreateContext(database.Options);
        var migrator = db.GetService<IMigrator>();
        var all = db.Database.GetMigrations().ToList();
        var before = await ColumnsAsync(db);

        await migrator.MigrateAsync(all.Count > 1 ? all[^2] : Migration.InitialDatabase);
        (await db.Database.GetPendingMigrationsAsync()).ShouldBe([all[^1]]);
        await migrator.MigrateAsync();

        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        (await ColumnsAsync(db)).ShouldBe(before, ignoreOrder: true);
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Migrate_AllTheWayDownAndUpAgain_LeavesTheSchemaAsItWas(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var db = DatabaseServices.CreateContext(database.Options);
        var migrator = db.GetService<IMigrator>();
        var before = await ColumnsAsync(db);

        await migrator.MigrateAsync(Migration.InitialDatabase);
        (await ColumnsAsync(db)).Keys.ShouldAllBe(column => column.StartsWith(HistoryRepository.DefaultTableName, StringComparison.Ordinal));
        await migrator.MigrateAsync();

        (await ColumnsAsync(db)).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task Migrate_OfferingFromBeforeThereWereSeveralLengths_HasTheOneItHad()
    {
        await using var database = await databases.CreateAsync();
        Guid id;
        await using (var db = DatabaseServices.CreateContext(database.Options))
        {
            id = await AddOfferingAsync(db, new(45, new(12_50, Currencies.Eur)), new(90, new(20_00, Currencies.Eur)));
        }

        await using (var db = DatabaseServices.CreateContext(database.Options))
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("Initial");
            await migrator.MigrateAsync();
        }

        await using (var db = DatabaseServices.CreateContext(database.Options))
        {
            var offering = await db.Offerings.SingleAsync(row => row.Id == id);
            offering.Lengths.Select(length => (length.DurationMinutes, length.PriceMinorUnits)).ShouldBe([(45, 12_50)]);
            offering.Mode.ShouldBe(BookingMode.Instant);
            offering.MeetingTypes.ShouldBe(MeetingTypes.Video);
        }
    }

    private static async Task<Guid> AddOfferingAsync(MentorshipDbContext db, params LengthPrice[] lengths)
    {
        var now = Instant.FromUtc(2026, 3, 2, 8, 0);
        var user = User.Register("Charles Babbage", "charles@example.com", DateTimeZone.Utc, now);
        var mentor = MentorProfile.For(user, "charles-babbage", now);
        mentor.Describe("Engineer", "", "I build machines.", ["Machines"], 12);
        db.AddRange(user, mentor);
        var offering = Offering.Draft(
            mentor,
            new() { Title = "Engines", Description = "We look at them.", CategorySlug = "career-guidance", Lengths = lengths, Rules = new() },
            now);
        db.Add(offering);
        await db.SaveChangesAsync();
        return offering.Id;
    }

    /// <summary>The migrations without the moments at which they were made.</summary>
    private static List<string> NamesOf(DbContext db) => [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];

    private async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = await databases.CreateAsync();
        if (database.Options.Provider == provider)
        {
            return database;
        }

        await database.DisposeAsync();
        Assert.Skip(provider == DatabaseProvider.SqlServer
            ? $"No SQL Server is named by {TestDatabases.SqlServerVariable}."
            : $"{TestDatabases.SqlServerVariable} is set, so this run is on SQL Server.");
        throw new InvalidOperationException("Skipped.");
    }

    /// <summary>"Table.Column" and what it is, as the server itself says.</summary>
    private static async Task<Dictionary<string, string>> ColumnsAsync(MentorshipDbContext db)
    {
        const string sql =
            """
            SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, IS_NULLABLE, CHARACTER_MAXIMUM_LENGTH
            FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA IN ('public', 'dbo')
            """;
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            var columns = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await reader.ReadAsync())
            {
                columns.Add($"{reader.GetString(0)}.{reader.GetString(1)}", $"{reader.GetValue(2)} {reader.GetValue(3)} {reader.GetValue(4)}");
            }

            return columns;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
