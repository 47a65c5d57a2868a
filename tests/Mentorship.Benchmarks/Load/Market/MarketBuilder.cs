using System.Globalization;
using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Npgsql;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>
/// Fills an empty database with a market of a given size: people, hours, plans, sessions and reviews. Apart from ids it
/// is the same every time on the same day.
/// </summary>
internal sealed class MarketBuilder(DatabaseOptions database, MarketSize size, Instant now)
{
    /// <summary>Everyone's.</summary>
    public const string Password = "a perfectly fine passphrase";

    // Hashed once: it takes long on purpose.
    private static readonly string PasswordHash = new PasswordHasher<User>().HashPassword(null!, Password);

#pragma warning disable CA5394 // Looks like chance and is the same every time.
    private readonly Random _random = new(20_261_121);
    private readonly MarketProfiles _profiles = new(now);

    public static string MenteeEmail(int number) => EmailOf("Mentee", number);

    /// <returns>The mentors with their offerings.</returns>
    public async Task<IReadOnlyList<MarketMentor>> BuildAsync()
    {
        await using var db = DatabaseServices.CreateContext(database);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var mentors = Enumerable.Range(0, size.Mentors).Select(number => AddMentor(db, number)).ToList();
        var mentees = Enumerable.Range(0, size.Mentees).Select(number => AddUser(db, "Mentee", number)).ToList();
        await db.SaveChangesAsync();

        var sessions = new MarketSessions(mentors, [.. mentees.Select(mentee => mentee.Id)], size, now, _random);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await BulkInsert.RunAsync(connection, db.Model, sessions.Bookings);
        await BulkInsert.RunAsync(connection, db.Model, sessions.Bookings.SelectMany(booking => booking.Events));
        await BulkInsert.RunAsync(connection, db.Model, sessions.Claims);
        await BulkInsert.RunAsync(connection, db.Model, sessions.Reviews);
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync();
        await _profiles.ListAsync(db, connection, mentors);
        await BulkInsert.SettleAsync(connection);
        return mentors;
    }

    private MarketMentor AddMentor(MentorshipDbContext db, int number)
    {
        var user = AddUser(db, "Mentor", number);
        var profile = MentorProfile.For(user, string.Create(CultureInfo.InvariantCulture, $"mentor-{number}"), now);
        db.MentorProfiles.Add(profile);
        _profiles.Describe(db, profile, number);
        db.Entry(profile).Reference(row => row.User).CurrentValue = user;
        AddHours(db, profile, number);
        return new(profile, [AddOffering(db, profile, "A quick question", 30, 0), AddOffering(db, profile, "An hour on your work", 60, 6000)]);
    }

    private static string EmailOf(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}@example.com");

    private User AddUser(MentorshipDbContext db, string name, int number)
    {
        var text = EmailOf(name, number);
        var user = User.Register($"{name} Lovelace", text, MarketPlaces.Zones[number % MarketPlaces.Zones.Count], now);
        user.NormalizedUserName = user.NormalizedEmail = text.ToUpperInvariant();
        user.SecurityStamp = user.Id.ToString("N");
        user.PasswordHash = PasswordHash;
        db.Users.Add(user);
        return user;
    }

    private Offering AddOffering(MentorshipDbContext db, MentorProfile profile, string title, int minutes, long price)
    {
        var (text, category) = _profiles.DescribeOffering();
        var offering = Offering.Draft(
            profile,
            new()
            {
                Title = title,
                Description = text,
                CategorySlug = category,
                Lengths = [new(minutes, new(price, Currencies.Usd))],
                Rules = OfferingRules.For(minutes),
            },
            now);
        offering.Publish(now);
        db.Offerings.Add(offering);
        db.Entry(offering).Property(row => row.NextAvailableAt).CurrentValue = _profiles.NextOf(profile);
        return offering;
    }

    /// <summary>Weekdays with a break, some Saturdays, a date closed, time off and another calendar for some.</summary>
    private void AddHours(MentorshipDbContext db, MentorProfile profile, int number)
    {
        var id = profile.UserId;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Friday; day++)
        {
            db.WeeklyHours.Add(WeeklyHours.Of(id, day, 9 * 60, 12 * 60));
            db.WeeklyHours.Add(WeeklyHours.Of(id, day, 13 * 60, 18 * 60));
        }

        if (number % 3 == 0)
        {
            db.WeeklyHours.Add(WeeklyHours.Of(id, IsoDayOfWeek.Saturday, 10 * 60, 14 * 60));
        }

        var today = now.InZone(profile.Zone).Date;
        db.DateOverrides.Add(DateOverride.Closed(id, today.PlusDays(_random.Next(1, 30))));
        if (number % 5 == 0)
        {
            var first = today.PlusDays(_random.Next(5, 25));
            db.TimeOff.Add(TimeOff.Of(id, new(first, first.PlusDays(4)), "", now));
        }

        if (number % 4 == 0)
        {
            var feed = CalendarFeed.Add(id, "Work", new("https://calendar.example/private.ics"), now);
            db.CalendarFeeds.Add(feed);
            for (var day = 0; day < 30; day++)
            {
                var start = profile.Zone.AtLeniently(today.PlusDays(day).At(new(_random.Next(9, 17), 30))).ToInstant();
                db.BusyTimes.Add(BusyTime.Of(feed, new(start, start + Duration.FromMinutes(30))));
            }
        }
    }
#pragma warning restore CA5394
}
