using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Mentorship.Core.Data;

namespace Mentorship.Benchmarks.Load;

/// <summary>The application as a process of its own, in production's environment, on a port of its own.</summary>
internal sealed partial class ApplicationProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private ApplicationProcess(Process process) => _process = process;

    /// <summary>Asks as a browser does, and leaves compressed what comes compressed.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Memory that the process holds now.</summary>
    public long WorkingSetBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The application as it was built beside the benchmarks, with something in it that counts.</summary>
    public static Task<ApplicationProcess> StartAsync(DatabaseOptions database)
    {
        var folder = AppContext.BaseDirectory;
        return StartAsync(
            folder,
            database,
            [
                // With the benchmarks' list of assemblies, because they are in it, and with the application's settings.
                "exec",
                "--depsfile", Path.Combine(folder, "Mentorship.Benchmarks.deps.json"),
                "--runtimeconfig", Path.Combine(folder, "Mentorship.Web.runtimeconfig.json"),
            ],
            typeof(CountingStartup).Assembly.GetName().Name);
    }

    /// <summary>The application as it was published.</summary>
    public static Task<ApplicationProcess> StartPublishedAsync(string folder, DatabaseOptions database) => StartAsync(folder, database, [], null);

    private static async Task<ApplicationProcess> StartAsync(string folder, DatabaseOptions database, string[] arguments, string? startup)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, Path.Combine(folder, "Mentorship.Web.dll")])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = startup;
        start.Environment["Database__Provider"] = database.Provider.ToString();
        start.Environment["Database__ConnectionString"] = database.ConnectionString;
        start.Environment["Jobs__Enabled"] = "false";
        start.Environment["Site__Address"] = "https://127.0.0.1";

        // Everybody comes from one address here.
        start.Environment["Floods__SignInsPerMinute"] = "0";
        start.Environment["Floods__SearchesPerMinute"] = "0";
        start.Environment["Floods__BookingsPerMinute"] = "0";
        start.Environment["Mail__Host"] = "127.0.0.1";
        start.Environment["Mail__From"] = "sessions@mentorship.example";

        var application = new ApplicationProcess(Process.Start(start)!);
        try
        {
            application.Http.BaseAddress = await application.AddressAsync().WaitAsync(Patience);
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async Task<ApplicationCounters> CountAsync() =>
        await Http.GetFromJsonAsync<ApplicationCounters>(new Uri(CountingStartup.CountersPath, UriKind.Relative))
        ?? throw new InvalidOperationException("The application counts nothing.");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<Uri> AddressAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Console.Error.WriteLine(line);
            if (Listening().Match(line) is { Success: true } found)
            {
                // What it says from here on is nobody's, but must be taken off it.
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new(found.Groups["address"].Value);
            }
        }

        throw new InvalidOperationException("The application ended before it listened.");
    }

    [GeneratedRegex(@"Now listening on: ""?(?<address>http://[\d.:]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
