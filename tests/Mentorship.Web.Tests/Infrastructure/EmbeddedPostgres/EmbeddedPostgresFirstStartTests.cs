using Npgsql;
using static Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres.DatabaseFolder;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>Starts that have to make the data first.</summary>
public sealed class EmbeddedPostgresFirstStartTests : IAsyncDisposable
{
    private readonly DatabaseFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task StartAsync_NoFolder_MakesAServerThatOnlyThePasswordAndThisMachineOpen()
    {
        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT count(*) FROM pg_stat_ssl")).ShouldNotBeNull();
        (await AskAsync(server, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await AskAsync(server, "SHOW unix_socket_directories")).ShouldBe("");
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "wrong" };
        (await Should.ThrowAsync<PostgresException>(() => AskAsync(wrong.ConnectionString, "SELECT 1")))
            .SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        (await RunAsync("stat", "-c", "%a", Path.Combine(_folder.Data, "mentorship.password"))).ShouldBe("600");
        (await RunAsync("stat", "-c", "%a", _folder.Data)).ShouldBe("700");
    }

    [Fact]
    public async Task StartAsync_HalfMadeFolders_AreMadeAgain()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Options.Folder, "making-1", "data", "base"));
        Directory.CreateDirectory(_folder.Data);

        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
        Directory.GetDirectories(_folder.Options.Folder).ShouldHaveSingleItem().ShouldBe(_folder.Data);
    }

    [Theory]
    [InlineData("PG_VERSION", "17\n", "data-17-set-aside")]
    [InlineData("PG_VERSION", "18\n", "data-18-set-aside")]
    [InlineData("precious", "", "data-incomplete-set-aside")]
    public async Task StartAsync_DataOfAnotherVersionOrIncomplete_SetsItAside(string file, string content, string aside)
    {
        Directory.CreateDirectory(_folder.Data);
        Directory.CreateDirectory(Path.Combine(_folder.Options.Folder, aside));
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, file), content, TestContext.Current.CancellationToken);

        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
        File.Exists(Path.Combine(_folder.Options.Folder, aside + "-2", file)).ShouldBeTrue();
        _folder.Messages.ShouldContain(m => m.Contains(aside + "-2", StringComparison.Ordinal));
    }
}
