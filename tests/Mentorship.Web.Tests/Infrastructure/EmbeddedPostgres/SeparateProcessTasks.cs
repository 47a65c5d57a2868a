using System.Globalization;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>Not tests, but what a <see cref="SeparateProcess"/> does for one: explicit, so that they run on no other call.</summary>
public sealed class SeparateProcessTasks
{
    [Fact(Explicit = true)]
    public async Task UseServer()
    {
        var root = Folder();
        var folder = new DatabaseFolder();
        var options = folder.Options with { Folder = Path.Combine(root, "postgres") };
        await folder.DisposeAsync();
        await using var server = await EmbeddedPostgresServer.StartAsync(
            options, folder, TestContext.Current.CancellationToken);
        await AnswerAndWaitAsync(root, server.Port.ToString(CultureInfo.InvariantCulture));
    }

    [Fact(Explicit = true)]
    public async Task UseClusterWithoutDisposing()
    {
        var root = Folder();
#pragma warning disable CA2000 // What this is about.
        var cluster = new PostgresCluster(_ => Task.CompletedTask);
#pragma warning restore CA2000
        var connectionString = await cluster.CloneAsync();
        await AnswerAndWaitAsync(root, (string)(await DatabaseFolder.AskAsync(connectionString, "SHOW data_directory"))!);
    }

    private static string Folder()
    {
        var root = Environment.GetEnvironmentVariable(SeparateProcess.FolderVariable);
        Assert.SkipWhen(root is null, "Only other tests start this.");
        return root!;
    }

    private static async Task AnswerAndWaitAsync(string root, string answer)
    {
        var file = Path.Combine(root, "answer");
        await File.WriteAllTextAsync(file + ".part", answer);
        File.Move(file + ".part", file);
        while (!File.Exists(Path.Combine(root, "end")))
        {
            await Task.Delay(20);
        }
    }
}
