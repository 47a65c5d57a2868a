using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Logs: structured, without secrets, and without personal data in the messages.</summary>
public static class LogSetup
{
    public static void AddLog(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }

    /// <summary>One line for each request, with its route and not its address: addresses can hold what people typed.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Mentorship.Requests");
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await next();
            }
            finally
            {
                // After a failure the endpoint is that of the page that tells of it.
                var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
                var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
                var status = context.Response.StatusCode;
                logger.Log(
                    status >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Debug,
                    "{Method} {Route} answered {Status} in {Elapsed:0.0} ms",
                    context.Request.Method,
                    route,
                    status,
                    Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        });
    }
}
