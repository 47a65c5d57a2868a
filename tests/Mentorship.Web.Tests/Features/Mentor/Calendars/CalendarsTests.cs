using System.Net;
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

public sealed class CalendarsTests(DatabaseFixture databases) : IAsyncLifetime
{
    private const string Address = "/mentor/calendars";
    private const string Secret = "https://calendar.example.com/ical/ada/private-8c1f0d52/basic.ics";

    // Monday, the clock's day: 9:00 in London is an hour ahead.
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly FakeSource _source = new();
    private TestDatabase? _database;
    private MentorshipApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await databases.CreateAsync();
        _app = MentorshipApp.Start(_database.Options, new TestClock(TestClock.Usual), builder => builder.ConfigureTestServices(services =>
            services.Replace(ServiceDescriptor.Singleton<ICalendarSource>(_source))));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Add_Calendar_IsReadAtOnceAndClosesItsTimes()
    {
        var (mentor, offering, person) = await MentorAsync();
        _source.Text = Busy("20260302T090000Z", "20260302T110000Z");

        var page = await AddAsync(person);

        page.Path.ShouldBe(Address);
        page.Text.ShouldContain("“Work” is added and was read: 1 busy time ahead.");
        page.Text.ShouldContain("Read just now, 1 busy time ahead.");
        (await StartsAsync(offering)).ShouldNotContain("2026-03-02T09:00:00Z");
        (await StartsAsync(offering)).ShouldContain("2026-03-02T11:00:00Z");
        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(2));
        var (_, mentee) = await _app.Given.SignedInAsync();
        (await mentee.GetAsync($"/bookings/new?offering={offering}&start={Nine}")).Text.ShouldContain("The mentor is busy at that time.");
    }

    [Fact]
    public async Task Add_Calendar_ShowsOnlyTheEndsOfItsAddress()
    {
        var (_, _, person) = await MentorAsync();

        var page = await AddAsync(person);

        page.Text.ShouldContain("calendar.example.com … .ics");
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("8c1f0d52");
        page.ValueOf("Form.Address").ShouldBe("");
    }

    [Theory]
    [InlineData("", Secret, "Name", "Give the calendar a name, such as “Work”.")]
    [InlineData("Work", "", "Address", "Paste the calendar's address.")]
    [InlineData("Work", "http://calendar.example.com/a.ics", "Address", "Enter an address that begins with https:// or webcal://, without a name, password or port in it.")]
    [InlineData("Work", "https://ada:secret@calendar.example.com/a.ics", "Address", "Enter an address that begins with https:// or webcal://, without a name, password or port in it.")]
    [InlineData("Work", "calendar.example.com", "Address", "Enter an address that begins with https:// or webcal://, without a name, password or port in it.")]
    public async Task Add_WhatCannotBeRead_SaysSoBesideItAndKeepsWhatWasTyped(string name, string address, string field, string words)
    {
        var (_, _, person) = await MentorAsync();

        var page = await AddAsync(person, name, address);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf($"Form.{field}").ShouldBe(words);
        page.ValueOf("Form.Name").ShouldBe(name);
        page.ValueOf("Form.Address").ShouldBe(address);
        _source.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_WebcalAddress_IsReadOverHttps()
    {
        var (_, _, person) = await MentorAsync();

        await AddAsync(person, address: "webcal://calendar.example.com/a.ics");

        _source.Asked.ShouldBe([new("https://calendar.example.com/a.ics")]);
    }

    [Fact]
    public async Task Add_AddressThatFails_StaysAndSaysWhy()
    {
        var (_, _, person) = await MentorAsync();
        _source.Failure = CalendarFailure.NotFound;

        var page = await AddAsync(person);

        page.Text.ShouldContain("“Work” is added, but could not be read. There is no calendar under this address any more.");
        page.Text.ShouldContain("Nothing has been read yet, so it closes no time.");
    }

    [Fact]
    public async Task Add_OneMoreThanThereMayBe_IsRefused()
    {
        var (mentor, _, person) = await MentorAsync();
        var form = await person.GetAsync(Address);
        for (var number = 0; number < CalendarFeed.MaxPerMentor; number++)
        {
            await person.SubmitAsync(form, Address, ("Form.Name", $"Work {number}"), ("Form.Address", Secret));
        }

        var page = await person.SubmitAsync(form, Address, ("Form.Name", "One more"), ("Form.Address", Secret));

        page.Text.ShouldContain("You have 5 calendars already. Remove one to add another.");
        page.Document.QuerySelector("[name='Form.Address']").ShouldBeNull();
        (await FeedsAsync(mentor)).Count.ShouldBe(CalendarFeed.MaxPerMentor);
    }

    [Fact]
    public async Task Add_ManyAtOnce_StopsAtTheMost()
    {
        var (mentor, _, person) = await MentorAsync();
        var form = await person.GetAsync(Address);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            person.SubmitAsync(form, Address, ("Form.Name", $"Work {number}"), ("Form.Address", Secret))));

        (await FeedsAsync(mentor)).Count.ShouldBe(CalendarFeed.MaxPerMentor);
    }

    [Fact]
    public async Task Job_CalendarThatFails_KeepsTheLastGoodCopyAndWaitsLongerEachTime()
    {
        var (mentor, offering, person) = await MentorAsync();
        _source.Text = Busy("20260302T110000Z", "20260302T120000Z");
        await AddAsync(person);
        _source.Failure = CalendarFailure.TooSlow;

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        (await FeedsAsync(mentor))[0].NextReadAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(30));
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(45));

        var feed = (await FeedsAsync(mentor))[0];
        feed.FailingSince.ShouldBe(TestClock.Usual + Duration.FromMinutes(15));
        feed.NextReadAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(75));
        (await StartsAsync(offering)).ShouldNotContain("2026-03-02T11:00:00Z");
        var page = await person.GetAsync(Address);
        page.Text.ShouldContain("Failing since Mon 2 Mar, 08:15 London (GMT+0): The calendar's server took longer than ten seconds.");
        page.Text.ShouldContain("The copy from Mon 2 Mar, 08:00 London (GMT+0) counts, with 1 busy time ahead.");
    }

    [Fact]
    public async Task Job_CalendarThatChanged_FollowsItAndIsWellAgain()
    {
        var (mentor, _, person) = await MentorAsync();
        _source.Failure = CalendarFailure.Unreachable;
        await AddAsync(person);
        (_source.Failure, _source.Text) = (null, Busy("20260302T090000Z", "20260302T100000Z"));

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(1));
        (await FeedsAsync(mentor))[0].FailingSince.ShouldBeNull();

        _source.Text = Busy("20260305T090000Z", "20260305T100000Z");
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(30));
        (await NextAsync(mentor)).ShouldBe(Nine);
    }

    [Fact]
    public async Task Job_NothingDueOrNothingNew_DisturbsNobody()
    {
        var (mentor, _, person) = await MentorAsync();
        _source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        await AddAsync(person);
        var version = await VersionAsync(mentor);

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(14));
        _source.Asked.Count.ShouldBe(1);
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));

        _source.Asked.Count.ShouldBe(2);
        (await VersionAsync(mentor)).ShouldBe(version);
    }

    [Theory]
    [InlineData(15, "20260302T080000Z", "Europe/London", false)]
    [InlineData(15, "20260302T081500Z", "Europe/London", false)]
    [InlineData(15, "20260302T080000Z", "Europe/Berlin", true)]
    [InlineData(60 * 24, "20260302T080000Z", "Europe/London", true)]
    public async Task Job_SameFile_IsWorkedOutAgainOnAnotherDayOrInAnotherZone(int minutes, string made, string zone, bool isWorkedOut)
    {
        var (mentor, _, person) = await MentorAsync();
        _source.Text = Busy("20260305T090000Z", "20260305T100000Z", "20260302T080000Z");
        await AddAsync(person);
        await using (var db = _app.CreateContext())
        {
            // Gone behind its back: only working the file out brings it again.
            await db.BusyTimes.ExecuteDeleteAsync();
            await db.MentorProfiles.ExecuteUpdateAsync(set => set.SetProperty(profile => profile.TimeZone, zone));
        }

        _source.Text = Busy("20260305T090000Z", "20260305T100000Z", made);
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(minutes));

        (await FeedsAsync(mentor))[0].LastReadAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(minutes));
        await using var after = _app.CreateContext();
        (await after.BusyTimes.AnyAsync()).ShouldBe(isWorkedOut);
    }

    [Fact]
    public async Task Job_OldFileComesBackAfterAnother_IsWorkedOutAgain()
    {
        var (mentor, _, person) = await MentorAsync();
        var (first, second) = (Busy("20260302T090000Z", "20260302T100000Z"), Busy("20260305T090000Z", "20260305T100000Z"));
        _source.Text = first;
        await AddAsync(person);
        _source.Text = second;
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        _source.Text = first;

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(30));

        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(1));
    }

    [Fact]
    public async Task Job_SameFileAfterAFailure_IsWellAgainWithItsTimes()
    {
        var (mentor, _, person) = await MentorAsync();
        _source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        await AddAsync(person);
        _source.Failure = CalendarFailure.TooSlow;
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        _source.Failure = null;

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(30));

        (await FeedsAsync(mentor))[0].FailingSince.ShouldBeNull();
        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(1));
    }

    [Fact]
    public async Task Job_OneCalendarThrows_ReadsTheOthersAndTriesThatOneLater()
    {
        var (mentor, _, person) = await MentorAsync();
        await AddAsync(person, "Bad", "https://bad.example.com/a.ics");
        await person.PostAsync(Address, ("Form.Name", "Good"), ("Form.Address", Secret));
        _source.Bad = "bad.example.com";
        var due = TestClock.Usual + Duration.FromMinutes(15);

        await RunAtAsync(due);

        var feeds = await FeedsAsync(mentor);
        feeds.Single(feed => feed.Name == "Good").LastReadAt.ShouldBe(due);
        feeds.Single(feed => feed.Name == "Bad").NextReadAt.ShouldBeGreaterThan(due);
    }

    [Fact]
    public async Task Job_OnManyNodesAtOnce_ReadsEachCalendarOnce()
    {
        var (mentor, _, person) = await MentorAsync();
        await AddAsync(person);
        _source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        _app.Clock.MoveTo(TestClock.Usual + Duration.FromMinutes(15));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RunAsync()));

        _source.Asked.Count.ShouldBe(2);
        (await FeedsAsync(mentor))[0].FailingSince.ShouldBeNull();
    }

    [Fact]
    public async Task Read_ManyTimesAtOnceWhileItChanges_EndsWithOneOfTheCopies()
    {
        var (mentor, _, person) = await MentorAsync();
        _source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        var page = await AddAsync(person);
        _source.Texts = number => Busy($"2026030{3 + (number % 5)}T090000Z", $"2026030{3 + (number % 5)}T100000Z");

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => person.SubmitAsync(page, $"{Address}/")));

        pages.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        await using var db = _app.CreateContext();
        (await db.BusyTimes.CountAsync(busy => busy.MentorId == mentor)).ShouldBe(1);
    }

    [Fact]
    public async Task Remove_Calendar_OpensItsTimes()
    {
        var (mentor, offering, person) = await MentorAsync();
        _source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        await AddAsync(person);
        var id = (await FeedsAsync(mentor))[0].Id;

        var page = await person.SubmitAsync(await person.GetAsync(Address), $"{Address}/{id}/removal");

        page.Text.ShouldContain("“Work” is removed.");
        (await StartsAsync(offering)).ShouldContain("2026-03-02T09:00:00Z");
        (await NextAsync(mentor)).ShouldBe(Nine);
        (await FeedsAsync(mentor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAndRemove_AnotherMentorsCalendar_IsNotFound()
    {
        var (mentor, _, person) = await MentorAsync();
        var (_, _, other) = await MentorAsync();
        await AddAsync(person);
        var id = (await FeedsAsync(mentor))[0].Id;

        (await other.PostAsync($"{Address}/{id}/reading")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"{Address}/{id}/removal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(Address)).Text.ShouldContain("No other calendar yet.");
        (await FeedsAsync(mentor)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task List_SomeoneWhoIsNoMentor_IsNotLetIn()
    {
        var (_, person) = await _app.Given.SignedInAsync();

        (await person.GetAsync(Address)).Text.ShouldNotContain("Other calendars");
    }

    private static string Busy(string start, string end, string made = "20260302T080000Z") =>
        $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:{made}\r\nDTSTART:{start}\r\nDTEND:{end}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static async Task<Page> AddAsync(Person person, string name = "Work", string address = Secret) =>
        await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.Name", name), ("Form.Address", address));

    private async Task<(Guid Mentor, Guid Offering, Person Person)> MentorAsync()
    {
        var mentor = await _app.Given.MentorAsync(zone: "Europe/London");
        var offering = await _app.Given.OfferingAsync(
            mentor.Id, rules: new() { NoticeHours = 0, BufferBeforeMinutes = 0, BufferAfterMinutes = 0, GridMinutes = 60 });
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NextAvailable>().RefreshAsync([mentor.Id]);
        return (mentor.Id, offering.Id, await _app.Given.SignInAsync(mentor));
    }

    private async Task<IReadOnlyList<string?>> StartsAsync(Guid offering)
    {
        var page = await _app.Visitor().GetAsync($"/offerings/{offering}?date=2026-03-02&zone=Europe/London");
        return [.. page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))];
    }

    private async Task RunAtAsync(Instant now)
    {
        _app.Clock.MoveTo(now);
        await RunAsync();
    }

    private async Task RunAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ReadCalendars>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<CalendarFeed>> FeedsAsync(Guid mentor)
    {
        await using var db = _app.CreateContext();
        return await db.CalendarFeeds.Where(feed => feed.MentorId == mentor).OrderBy(feed => feed.AddedAt).ToListAsync();
    }

    private Task<Instant?> NextAsync(Guid mentor) => OfMentorAsync(mentor, profile => profile.NextAvailableAt);

    private Task<int> VersionAsync(Guid mentor) => OfMentorAsync(mentor, profile => profile.CalendarVersion);

    private async Task<T> OfMentorAsync<T>(Guid mentor, Func<MentorProfile, T> value)
    {
        await using var db = _app.CreateContext();
        return value(await db.MentorProfiles.SingleAsync(profile => profile.UserId == mentor));
    }

    /// <summary>Answers what the test says.</summary>
    private sealed class FakeSource : ICalendarSource
    {
        private readonly List<Uri> _asked = [];

        public string Text { get; set; } = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

        public Func<int, string>? Texts { get; set; }

        public CalendarFailure? Failure { get; set; }

        public string? Bad { get; set; }

        public IReadOnlyList<Uri> Asked
        {
            get
            {
                lock (_asked)
                {
                    return [.. _asked];
                }
            }
        }

        public Task<CalendarAnswer> GetAsync(Uri address, CancellationToken cancellationToken)
        {
            int number;
            lock (_asked)
            {
                number = _asked.Count;
                _asked.Add(address);
            }

            if (address.Host == Bad)
            {
                throw new InvalidOperationException("Nobody thought of this.");
            }

            return Task.FromResult(Failure is { } failure ? CalendarAnswer.Failed(failure) : CalendarAnswer.Of(Texts?.Invoke(number) ?? Text));
        }
    }
}
