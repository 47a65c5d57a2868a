using Mentorship.TestSupport;

namespace Mentorship.Web.Tests;

/// <summary>Two instances of the application on one database, with one clock.</summary>
public sealed class TwoApps(DatabaseFixture databases) : IAsyncLifetime
{
    private TestDatabase? _database;

    public TestClock Clock { get; } = new(TestClock.Usual);

    public MentorshipApp First { get; private set; } = null!;

    public MentorshipApp Second { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        First = MentorshipApp.Start(_database.Options, Clock);
        Second = MentorshipApp.Start(_database.Options, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
