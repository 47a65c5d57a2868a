using Mentorship.TestSupport;
using Microsoft.AspNetCore.Hosting;

[assembly: AssemblyFixture(typeof(TestDatabases))]

namespace Mentorship.Browser.Tests;

/// <summary>The application for one class of tests, on a database of its own, at the usual time.</summary>
public class SiteFixture(TestDatabases databases) : IAsyncLifetime
{
    private TestDatabase? _database;

    public MentorshipApp App { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        App = MentorshipApp.Start(_database.Options, new TestClock(TestClock.Usual), Configure);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(IWebHostBuilder builder)
    {
    }
}
