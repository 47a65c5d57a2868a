using Mentorship.TestSupport;
using Npgsql;
using static Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres.DatabaseFolder;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>A cluster whose migration forgets to close a connection.</summary>
public sealed class MigratedCluster : IAsyncDisposable
{
    private NpgsqlConnection? _forgotten;

    public MigratedCluster() => Cluster = new PostgresCluster(async template =>
    {
        Migrations++;
        _forgotten = new NpgsqlConnection(template);
        await _forgotten.OpenAsync();
        await AskAsync(template, "CREATE TABLE notes (text text); INSERT INTO notes VALUES ('from the template')");
    });

    public PostgresCluster Cluster { get; }

    public int Migrations { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        if (_forgotten is not null)
        {
            await _forgotten.DisposeAsync();
        }
    }
}

/// <summary>The databases of the tests.</summary>
public sealed class PostgresClusterTests(MigratedCluster migrated) : IClassFixture<MigratedCluster>
{
    [Fact]
    public async Task CloneAsync_ManyAtOnce_EachItsOwnCopyOfWhatWasMigratedOnce()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => migrated.Cluster.CloneAsync()));
        await Task.WhenAll(databases.Select(d => AskAsync(d, "INSERT INTO notes VALUES ('mine')")));

        migrated.Migrations.ShouldBe(1);
        databases.Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
        foreach (var database in databases)
        {
            (await AskAsync(database, "SELECT count(*) FROM notes")).ShouldBe(2L);
        }
    }

    [Fact]
    public async Task CloneAsync_Migrated_NobodyCanConnectToTheTemplateAndBlockTheNextClone()
    {
        var database = await migrated.Cluster.CloneAsync();

        (await AskAsync(database, "SELECT datallowconn FROM pg_database WHERE datname = 'migrated'")).ShouldBe(false);
    }

    [Fact]
    public async Task DropAsync_StillConnected_DropsIt()
    {
        var cluster = migrated.Cluster;
        var (dropped, other) = (await cluster.CloneAsync(), await cluster.CloneAsync());
        await using var connection = new NpgsqlConnection(dropped);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        await cluster.DropAsync(dropped);

        (await Should.ThrowAsync<PostgresException>(() => AskAsync(dropped, "SELECT 1")))
            .SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
        (await AskAsync(other, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task CloneAsync_MigrationFails_EveryTestHearsWhyAndNothingStaysBehind()
    {
        var attempts = 0;
        string data = "";
        var cluster = new PostgresCluster(async template =>
        {
            attempts++;
            data = (string)(await AskAsync(template, "SHOW data_directory"))!;
            throw new InvalidOperationException("the schema is wrong");
        });

        (await Should.ThrowAsync<InvalidOperationException>(cluster.CloneAsync)).Message.ShouldBe("the schema is wrong");
        (await Should.ThrowAsync<InvalidOperationException>(cluster.CloneAsync)).Message.ShouldBe("the schema is wrong");
        await cluster.DisposeAsync();

        attempts.ShouldBe(1);
        data.ShouldNotBeEmpty();
        Directory.Exists(Path.GetDirectoryName(data)).ShouldBeFalse();
    }

    [Fact]
    public async Task ProcessExit_NotDisposed_LeavesNoServerAndNoFolder()
    {
        await using var folder = new DatabaseFolder();
        using var other = SeparateProcess.Start(folder, nameof(SeparateProcessTasks.UseClusterWithoutDisposing));
        var data = await other.AnswerAsync(folder);
        var server = ServerOf(data);
        IsAlive(server).ShouldBeTrue();

        await other.EndAsync(folder);

        IsAlive(server).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(data)).ShouldBeFalse();
    }

    [Fact]
    public async Task CloneAsync_AnEarlierRunWasKilled_SweepsWhatItLeft()
    {
        await using var folder = new DatabaseFolder();
        using var other = SeparateProcess.Start(folder, nameof(SeparateProcessTasks.UseClusterWithoutDisposing));
        var data = await other.AnswerAsync(folder);
        var server = ServerOf(data);
        await other.KillAsync();
        Directory.SetLastWriteTimeUtc(
            Path.GetDirectoryName(data)!, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-11));

        await using var cluster = new PostgresCluster(_ => Task.CompletedTask);
        await cluster.CloneAsync();

        IsAlive(server).ShouldBeFalse();
        Directory.Exists(Path.GetDirectoryName(data)).ShouldBeFalse();
    }

    private static int ServerOf(string data) =>
        int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);
}
