using Mentorship.Core.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Whether the process lives, and whether it can serve.</summary>
public static class HealthSetup
{
    /// <summary>The tag of the checks that say whether it can serve.</summary>
    public const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddDbContextCheck<MentorshipDbContext>("database", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        // Alive as long as it answers at all; a database that is away must not get the process restarted.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
