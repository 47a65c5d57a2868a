using Mentorship.Core.Bookings.Meetings;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.DemoData;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Mentorship.Web.Tests.Infrastructure.DemoData;

/// <summary>A database of its own, with the demo data as of <see cref="Now"/>.</summary>
public sealed class SeededMarket(DatabaseFixture database) : IAsyncLifetime
{
    private TestDatabase _database = null!;

    /// <summary>Four days before clocks change in Europe, on a Wednesday.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 10, 21, 13, 37, 11);

    /// <summary>A new context on the seeded database.</summary>
    public MentorshipDbContext Open() => DatabaseServices.CreateContext(_database.Options);

    public static async Task SeedAsync(MentorshipDbContext db, Instant now)
    {
        var seeder = new DemoDataSeeder(
            db, new PasswordHasher<User>(), new MeetingOptions(), new TestClock(now), NullLogger<DemoDataSeeder>.Instance);
        await seeder.SeedAsync();
    }

    public async ValueTask InitializeAsync()
    {
        _database = await database.CreateAsync();
        await using var db = Open();
        await SeedAsync(db, Now);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
