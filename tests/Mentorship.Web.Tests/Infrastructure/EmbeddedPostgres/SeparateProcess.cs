using System.Diagnostics;

namespace Mentorship.Web.Tests.Infrastructure.EmbeddedPostgres;

/// <summary>Another process with a database: this test program, told to do one of <see cref="SeparateProcessTasks"/>.</summary>
internal sealed class SeparateProcess : IDisposable
{
    public const string FolderVariable = "MENTORSHIP_TEST_FOLDER";

    private readonly Process _process = new();

    public static SeparateProcess Start(DatabaseFolder folder, string task, params string[] prefix)
    {
        DatabaseFolder.SkipUnlessLinux();
        File.Delete(Path.Combine(folder.Root, "answer"));
        File.Delete(Path.Combine(folder.Root, "end"));
        var program = Path.Combine(AppContext.BaseDirectory, "Mentorship.Web.Tests.dll");
        string[] command =
            [.. prefix, "dotnet", program, "-method", $"{typeof(SeparateProcessTasks).FullName}.{task}", "-explicit", "only", "-noLogo"];
        var started = new SeparateProcess();
        started._process.StartInfo = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { [FolderVariable] = folder.Root, ["HOME"] = folder.Root },
        };
        started._process.Start();
        return started;
    }

    public async Task<string> AnswerAsync(DatabaseFolder folder)
    {
        var answer = Path.Combine(folder.Root, "answer");
        await DatabaseFolder.WaitUntilAsync(() => File.Exists(answer) || _process.HasExited, "the other process answers");
        return File.Exists(answer)
            ? await File.ReadAllTextAsync(answer)
            : throw new InvalidOperationException(await _process.StandardOutput.ReadToEndAsync());
    }

    public async Task EndAsync(DatabaseFolder folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "end"), "");
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        _process.ExitCode.ShouldBe(0, output);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
