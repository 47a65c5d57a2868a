using System.Diagnostics;
using System.Globalization;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using Npgsql;
using static Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres.DatabaseFolder;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>Several processes on one folder, and processes that were killed. Each test leaves the server stopped.</summary>
public sealed class EmbeddedPostgresSharingTests(DatabaseFolder folder) : IClassFixture<DatabaseFolder>
{
    [Fact]
    public async Task StartAsync_AnotherProcessLives_SharesItsServerAndLeavesItRunning()
    {
        using var other = SeparateProcess.Start(folder, nameof(SeparateProcessTasks.UseServer));
        var port = await other.AnswerAsync(folder);
        var server = folder.ServerProcess;

        await using (var guest = await folder.StartAsync())
        {
            guest.Port.ToString(CultureInfo.InvariantCulture).ShouldBe(port);
            (await AskAsync(guest, "SELECT 1")).ShouldBe(1);
        }

        folder.ServerProcess.ShouldBe(server);
        await other.EndAsync(folder);
        folder.ServerProcess.ShouldBeNull();
    }

    [Fact]
    public async Task DisposeAsync_OtherProcessEndedFirst_ServerLastsUntilTheLastUser()
    {
        using var other = SeparateProcess.Start(folder, nameof(SeparateProcessTasks.UseServer));
        await other.AnswerAsync(folder);

        await using (var guest = await folder.StartAsync())
        {
            await other.EndAsync(folder);
            (await AskAsync(guest, "SELECT 1")).ShouldBe(1);
        }

        folder.ServerProcess.ShouldBeNull();
    }

    [Fact]
    public async Task StartAsync_ProcessWasKilled_TakesOverTheFolder()
    {
        using var other = SeparateProcess.Start(folder, nameof(SeparateProcessTasks.UseServer));
        var port = await other.AnswerAsync(folder);
        await other.KillAsync();
        var orphan = folder.ServerProcess.ShouldNotBeNull();

        await using (var server = await folder.StartAsync())
        {
            (await AskAsync(server, "SELECT 1")).ShouldBe(1);
            server.Port.ToString(CultureInfo.InvariantCulture).ShouldBe(port);
            folder.ServerProcess.ShouldNotBe(orphan);
        }

        folder.ServerProcess.ShouldBeNull();
        IsAlive(orphan).ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_ProcessWasKilledWhileItMadeTheData_MakesItAgain()
    {
        await using var fresh = new DatabaseFolder();
        using var other = SeparateProcess.Start(fresh, nameof(SeparateProcessTasks.UseServer));
        await WaitUntilAsync(
            () => Directory.Exists(fresh.Options.Folder)
                && Directory.EnumerateFiles(fresh.Options.Folder, "PG_VERSION", SearchOption.AllDirectories).Any(),
            "the other process is making the data");
        await other.KillAsync();
        Directory.Exists(fresh.Data).ShouldBeFalse();

        await using var server = await fresh.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_AtOnce_OneServer()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => folder.StartAsync()));

        servers.Select(s => s.Port).Distinct().ShouldHaveSingleItem();
        foreach (var server in servers)
        {
            (await AskAsync(server, "SELECT 1")).ShouldBe(1);
            await server.DisposeAsync();
        }

        folder.ServerProcess.ShouldBeNull();
    }

    [Fact]
    public async Task StartAsync_ServerWasKilled_RecoversWhatWasCommitted()
    {
        var first = await folder.StartAsync(o => o with { Durable = true });
        await AskAsync(first, "CREATE TABLE committed AS SELECT 42 AS answer");
        using (var process = Process.GetProcessById(folder.ServerProcess!.Value))
        {
            process.Kill();
        }

        await WaitUntilAsync(() => folder.ServerProcess is null, "the server is gone");
        await first.DisposeAsync();
        await using var second = await folder.StartAsync();

        (await AskAsync(second, "SELECT answer FROM committed")).ShouldBe(42);
    }

    [Fact]
    public async Task StartAsync_PidFileNamesAnotherProgramOfTheAccount_IsNotMisled()
    {
        int port;
        await using (var first = await folder.StartAsync())
        {
            port = first.Port;
        }

        var owner = await RunAsync("stat", "-c", "%u", folder.Data);
        string[] sleep = IsRoot ? ["setpriv", $"--reuid={owner}", "sleep", "60"] : ["sleep", "60"];
        var inTheFolder = new ProcessStartInfo(sleep[0], sleep[1..]) { WorkingDirectory = folder.Data };
        using var innocent = Process.Start(inTheFolder)!;
        try
        {
            await File.WriteAllTextAsync(
                folder.PidFile,
                $"{innocent.Id}\n{folder.Data}\n1700000000\n{port}\n\n127.0.0.1\n  1234  5678\nready   \n",
                TestContext.Current.CancellationToken);

            await using var second = await folder.StartAsync();

            (await AskAsync(second, "SELECT 1")).ShouldBe(1);
            innocent.HasExited.ShouldBeFalse();
        }
        finally
        {
            innocent.Kill();
        }
    }

    [Fact]
    public async Task StartAsync_FolderInUseButServerGone_ExplainsInsteadOfStartingAnother()
    {
        await using var first = await folder.StartAsync();
        using (var process = Process.GetProcessById(folder.ServerProcess!.Value))
        {
            process.Kill();
        }

        await WaitUntilAsync(() => folder.ServerProcess is null, "the server is gone");

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(() => folder.StartAsync());

        refusal.Message.ShouldContain("Stop that process, then start again.");
    }

    [Fact]
    public async Task DisposeAsync_ConnectionsOpen_StopsAllTheSame()
    {
        var server = await folder.StartAsync();
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        await server.DisposeAsync();

        folder.ServerProcess.ShouldBeNull();
        File.Exists(folder.PidFile).ShouldBeFalse();
    }
}
