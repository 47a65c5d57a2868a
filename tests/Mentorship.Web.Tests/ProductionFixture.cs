using Mentorship.TestSupport;
using Microsoft.AspNetCore.Hosting;

namespace Mentorship.Web.Tests;

/// <summary>The application for one class of tests as it is in production, over HTTPS, on a database of its own.</summary>
public class ProductionFixture(DatabaseFixture database) : IAsyncLifetime
{
    private TestDatabase? _database;

    public MentorshipApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await database.CreateAsync();
        App = MentorshipApp.StartInProduction(_database.Options, new TestClock(TestClock.Usual), Configure);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(IWebHostBuilder builder)
    {
    }
}
