using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace Mentorship.Browser.Tests.Browser;

/// <summary>Which browser the tests drive, and how it is started.</summary>
internal static class Chromium
{
    /// <summary>Names the program of a Chromium-like browser to use instead of the usual one.</summary>
    public const string PathVariable = "MENTORSHIP_BROWSER";

    private const string AskForChromium =
        "import chromium from '@sparticuz/chromium';"
        + "console.log(JSON.stringify({ path: await chromium.executablePath(), args: chromium.args }));";

    // Its flags suit a function in a cloud. The first three would switch off what the tests are there to see; then, one
    // tab could take the others with it; headless is Playwright's to say; and drawing as if on a graphics card costs a
    // fifth more time.
    private static readonly string[] LeftOut =
    [
        "--disable-web-security", "--allow-running-insecure-content", "--disable-site-isolation-trials",
        "--single-process",
        "--headless",
        "--use-gl", "--use-angle", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--in-process-gpu",
    ];

    /// <summary>Starts it: the one that is named, else the one that npm brings, else an installed Chrome or Edge.</summary>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path)
        {
            return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path });
        }

        if (OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            var (program, args) = await FromNpmAsync();
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Args = [.. args.Where(arg => !LeftOut.Contains(arg.Split('=')[0], StringComparer.Ordinal)), "--disable-gpu"],
            });
        }

        try
        {
            return await playwright.Chromium.LaunchAsync(new() { Channel = "chrome" });
        }
        catch (PlaywrightException)
        {
            return await playwright.Chromium.LaunchAsync(new() { Channel = "msedge" });
        }
    }

    private static async Task<(string Program, string[] Args)> FromNpmAsync()
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", AskForChromium])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var node = Start(start);
        var errors = node.StandardError.ReadToEndAsync();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException($"node could not say where it is: {(await errors).Trim()}");
        }

        using var json = JsonDocument.Parse(answer);
        return (
            json.RootElement.GetProperty("path").GetString()!,
            [.. json.RootElement.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)]);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("Node.js was not found.", e);
        }
    }
}
