using Mentorship.Core.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Mentorship.TestSupport;

/// <summary>
/// The application with its whole pipeline, on a real port and a database of its own. Only the clock is the test's, and
/// no job runs by itself unless a test lets them.
/// </summary>
public sealed class MentorshipApp : IAsyncDisposable
{
    // Not localhost, for which browsers and HSTS make exceptions.
    private static readonly Uri ProductionAddress = new("https://mentorship.example");

    private readonly Factory _factory;
    private readonly DatabaseOptions _database;

    private MentorshipApp(Factory factory, DatabaseOptions database, TestClock clock)
    {
        _factory = factory;
        _database = database;
        Clock = clock;
        Given = new(this);
    }

    public TestClock Clock { get; }

    /// <summary>Makes people and things in the database.</summary>
    public Given Given { get; }

    public Uri Address { get; private init; } = null!;

    public IServiceProvider Services => _factory.Services;

    /// <summary>What it has asked of its database.</summary>
    public SqlCommands Commands => _factory.Commands;

    /// <summary>Starts it. The schema is there already: a test's database is a copy of one that was migrated.</summary>
    public static MentorshipApp Start(DatabaseOptions database, TestClock clock, Action<IWebHostBuilder>? configure = null)
    {
        var factory = new Factory(database, clock, configure);

        // The port is asked for as the application is asked for it by anyone. Asking the factory would change it once
        // the application has been built, and by then the application may have started already, on its own thread.
        factory.UseKestrel();
        factory.StartServer();
        return new(factory, database, clock) { Address = factory.ClientOptions.BaseAddress };
    }

    /// <summary>Starts it as in production, over HTTPS; in memory, because a port would need a certificate.</summary>
    public static MentorshipApp StartInProduction(DatabaseOptions database, TestClock clock, Action<IWebHostBuilder>? configure = null)
    {
        var factory = new Factory(database, clock, builder =>
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Site:Address", ProductionAddress.AbsoluteUri);
            builder.UseSetting("Mail:Host", "mail.example");
            builder.UseSetting("Mail:From", "sessions@mentorship.example");

            // A build looks for files that came after it, and answers every address; what is published does not.
            builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
            configure?.Invoke(builder);
        });
        return new(factory, database, clock) { Address = ProductionAddress };
    }

    /// <summary>A context of the test's own, outside every request.</summary>
    public MentorshipDbContext CreateContext() => DatabaseServices.CreateContext(_database);

    /// <summary>Someone new with a browser of their own, who has not signed in.</summary>
    public Person Visitor() => Address == ProductionAddress ? new(Address, _factory.Server.CreateHandler()) : new(Address);

    public async ValueTask DisposeAsync() => await _factory.DisposeAsync();

    private sealed class Factory(DatabaseOptions database, IClock clock, Action<IWebHostBuilder>? configure) : WebApplicationFactory<Program>
    {
        // Hashing is slow on purpose; tests make dozens of people and prove nothing about that.
        private const int HashIterations = 1000;

        public SqlCommands Commands { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
            builder.UseSetting("Database:Provider", database.Provider.ToString());
            builder.UseSetting("Database:ConnectionString", database.ConnectionString);
            builder.UseSetting("Database:Migrate", "false");
            builder.UseSetting("Jobs:Enabled", "false");

            // A test sees what it has just done; the clock that pages are kept by is not the test's.
            builder.UseSetting("Pages:KeptSeconds", "0");

            // All people of a test come from one address.
            builder.UseSetting("Floods:SignInsPerMinute", "0");
            builder.UseSetting("Floods:SearchesPerMinute", "0");
            builder.UseSetting("Floods:BookingsPerMinute", "0");
            builder.ConfigureTestServices(services =>
            {
                services.Replace(ServiceDescriptor.Singleton(clock));
                services.AddSingleton<IInterceptor>(Commands);
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
            });
            configure?.Invoke(builder);
        }
    }
}
