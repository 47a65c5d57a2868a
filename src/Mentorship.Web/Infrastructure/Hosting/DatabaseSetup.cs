using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure.DemoData;
using Mentorship.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;
using Serilog.Extensions.Logging;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Which database the process works on, and what is done to it at the start.</summary>
public static class DatabaseSetup
{
    /// <summary>Whether the schema is brought up to date at the start; yes in development.</summary>
    public const string MigrateKey = "Database:Migrate";

    /// <summary>Whether an empty database gets the demo data; yes on development's own server, never in production.</summary>
    public const string DemoKey = "Database:Demo";

    /// <summary>
    /// Registers the database that the configuration names; without one, development starts its own server, which the
    /// configuration names from then on, and which the caller disposes of at the end.
    /// </summary>
    public static async Task<IAsyncDisposable?> AddDatabaseAsync(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        EmbeddedPostgresServer? server = null;
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            if (!builder.Environment.IsDevelopment())
            {
                throw new InvalidOperationException(
                    "No database is named. Set Database:Provider to PostgreSql or SqlServer and Database:ConnectionString to where it is.");
            }

            if (options.Provider != DatabaseProvider.PostgreSql)
            {
                throw new InvalidOperationException(
                    "Database:Provider is SqlServer without Database:ConnectionString; only PostgreSQL comes along by itself.");
            }

            using var loggers = new SerilogLoggerFactory(Serilog.Log.Logger);
            server = await EmbeddedPostgresServer.StartAsync(
                EmbeddedPostgresOptions.ForRepository(builder.Environment.ContentRootPath),
                loggers.CreateLogger<EmbeddedPostgresServer>());
            options = options with { ConnectionString = await server.EnsureDatabaseAsync("mentorship") };
            builder.Services.AddSingleton(server);
            builder.Configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"] = options.ConnectionString;
        }

        if (builder.Environment.IsProduction() && builder.Configuration.GetValue(DemoKey, defaultValue: false))
        {
            throw new InvalidOperationException($"{DemoKey} is set, and the demo accounts' password is public. Remove it in production.");
        }

        builder.Services.AddMentorshipDatabase(options);
        builder.Services.AddScoped<DemoDataSeeder>();
        return server;
    }

    /// <summary>Whether this process makes what is missing in the schema.</summary>
    public static bool IsMigrating(this WebApplicationBuilder builder) => IsMigrating(builder.Configuration, builder.Environment);

    /// <summary>Brings the schema up to date and seeds the demo data, where this process is told to.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (IsMigrating(app.Configuration, app.Environment))
        {
            await services.GetRequiredService<MentorshipDbContext>().Database.MigrateAsync();
        }

        if (app.Configuration.GetValue(DemoKey, services.GetService<EmbeddedPostgresServer>() is not null))
        {
            await services.GetRequiredService<DemoDataSeeder>().SeedAsync();
            await services.GetRequiredService<NextAvailable>().RefreshDueAsync(int.MaxValue, CancellationToken.None);
            await services.GetRequiredService<MentorListings>().RefreshDueAsync(int.MaxValue, CancellationToken.None);
            foreach (var account in DemoAccounts.All)
            {
                app.Logger.LogInformation("Sign in as {Email} with {Password}: {Description}", account.Email, DemoAccounts.Password, account.Description);
            }
        }
    }

    private static bool IsMigrating(IConfiguration configuration, IWebHostEnvironment environment) =>
        configuration.GetValue(MigrateKey, environment.IsDevelopment());
}
