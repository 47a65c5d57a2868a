using Mentorship.TestSupport;
using Microsoft.AspNetCore.Hosting;
using NodaTime;

[assembly: AssemblyFixture(typeof(Mentorship.Web.Tests.DatabaseFixture))]

namespace Mentorship.Web.Tests;

/// <summary>The one database server of this run.</summary>
public sealed class DatabaseFixture : IAsyncDisposable
{
    private readonly TestDatabases _databases = new();

    public Task<TestDatabase> CreateAsync() => _databases.CreateAsync();

    public ValueTask DisposeAsync() => _databases.DisposeAsync();
}

/// <summary>The application for one class of tests, on a database of its own, at the usual time.</summary>
public class AppFixture(DatabaseFixture database) : IAsyncLifetime
{
    private TestDatabase? _database;

    public MentorshipApp App { get; private set; } = null!;

    protected virtual Instant Now => TestClock.Usual;

    public async ValueTask InitializeAsync()
    {
        _database = await database.CreateAsync();
        App = MentorshipApp.Start(_database.Options, new TestClock(Now), Configure);
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
