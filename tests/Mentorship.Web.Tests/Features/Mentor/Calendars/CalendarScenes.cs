using Mentorship.Core.Availability;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Bookings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.Web.Jobs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Calendars;

/// <summary>A mentor in London who is free on the hour, and calendars of other companies that say what a test has them say.</summary>
public abstract class CalendarScenes(DatabaseFixture databases) : IAsyncLifetime
{
    protected const string Address = "/mentor/calendars";
    protected const string Secret = "https://calendar.example.com/ical/ada/private-8c1f0d52/basic.ics";

    // Monday, the clock's day: 9:00 in London is an hour ahead.
    protected static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    private TestDatabase? _database;

    protected MentorshipApp App { get; private set; } = null!;

    protected FakeCalendarSource Source { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        App = MentorshipApp.Start(_database.Options, new TestClock(TestClock.Usual), builder => builder.ConfigureTestServices(services =>
            services.Replace(ServiceDescriptor.Singleton<ICalendarSource>(Source))));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
        await _database!.DisposeAsync();
    }

    protected static string Busy(string start, string end, string made = "20260302T080000Z") =>
        $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:{made}\r\nDTSTART:{start}\r\nDTEND:{end}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    protected static async Task<Page> AddAsync(Person person, string name = "Work", string address = Secret) =>
        await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.Name", name), ("Form.Address", address));

    protected async Task<(Guid Mentor, Guid Offering, Person Person)> MentorAsync()
    {
        var mentor = await App.Given.MentorAsync(zone: "Europe/London");
        var offering = await App.Given.OfferingAsync(
            mentor.Id, rules: new() { NoticeHours = 0, BufferBeforeMinutes = 0, BufferAfterMinutes = 0, GridMinutes = 60 });
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        return (mentor.Id, offering.Id, await App.Given.SignInAsync(mentor));
    }

    protected async Task<IReadOnlyList<string?>> StartsAsync(Guid offering)
    {
        var page = await App.Visitor().GetAsync($"/offerings/{offering}?date=2026-03-02&zone=Europe/London");
        return [.. page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))];
    }

    protected async Task RunAtAsync(Instant now)
    {
        App.Clock.MoveTo(now);
        await RunAsync();
    }

    protected async Task RunAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ReadCalendars>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    protected async Task<IReadOnlyList<CalendarFeed>> FeedsAsync(Guid mentor)
    {
        await using var db = App.CreateContext();
        return await db.CalendarFeeds.Where(feed => feed.MentorId == mentor).OrderBy(feed => feed.AddedAt).ToListAsync();
    }

    protected Task<Instant?> NextAsync(Guid mentor) => OfMentorAsync(mentor, profile => profile.NextAvailableAt);

    protected Task<int> VersionAsync(Guid mentor) => OfMentorAsync(mentor, profile => profile.CalendarVersion);

    protected async Task<T> OfMentorAsync<T>(Guid mentor, Func<MentorProfile, T> value)
    {
        await using var db = App.CreateContext();
        return value(await db.MentorProfiles.SingleAsync(profile => profile.UserId == mentor));
    }
}
