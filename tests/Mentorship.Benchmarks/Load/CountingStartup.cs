using System.Diagnostics;
using Mentorship.Benchmarks.Load;
using Mentorship.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(CountingStartup))]

namespace Mentorship.Benchmarks.Load;

/// <summary>
/// Comes with the application into its process and counts there. The application does not know of it.
/// </summary>
public sealed class CountingStartup : IHostingStartup, IStartupFilter
{
    public const string CountersPath = "/benchmark/counters";

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        services.AddSingleton<SqlCommands>();
        services.AddSingleton<IInterceptor>(provider => provider.GetRequiredService<SqlCommands>());
        services.AddSingleton<IStartupFilter>(this);
    });

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var commands = app.ApplicationServices.GetRequiredService<SqlCommands>();
        app.Use(async (context, pipeline) =>
        {
            if (context.Request.Path == CountersPath)
            {
                await context.Response.WriteAsJsonAsync(Read(commands), context.RequestAborted);
                return;
            }

            // As behind a proxy that ends TLS, where production's cookies are as in production.
            context.Request.Scheme = Uri.UriSchemeHttps;
            await pipeline(context);
        });
        next(app);
    };

    private static ApplicationCounters Read(SqlCommands commands)
    {
        using var process = Process.GetCurrentProcess();
        return new(
            GC.GetTotalAllocatedBytes(),
            commands.Count,
            process.TotalProcessorTime.TotalMilliseconds,
            process.WorkingSet64);
    }
}
