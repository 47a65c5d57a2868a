using System.Net;
using Mentorship.Core.Availability.Calendars;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Calendars;

/// <summary>Calendars are read again and again, by the job and by whoever asks for it.</summary>
public sealed class ReadCalendarsTests(DatabaseFixture databases) : CalendarScenes(databases)
{
    [Fact]
    public async Task Job_CalendarThatFails_KeepsTheLastGoodCopyAndWaitsLongerEachTime()
    {
        var (mentor, offering, person) = await MentorAsync();
        Source.Text = Busy("20260302T110000Z", "20260302T120000Z");
        await AddAsync(person);
        Source.Failure = CalendarFailure.TooSlow;

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
        Source.Failure = CalendarFailure.Unreachable;
        await AddAsync(person);
        (Source.Failure, Source.Text) = (null, Busy("20260302T090000Z", "20260302T100000Z"));

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(1));
        (await FeedsAsync(mentor))[0].FailingSince.ShouldBeNull();

        Source.Text = Busy("20260305T090000Z", "20260305T100000Z");
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(30));
        (await NextAsync(mentor)).ShouldBe(Nine);
    }

    [Fact]
    public async Task Job_NothingDueOrNothingNew_DisturbsNobody()
    {
        var (mentor, _, person) = await MentorAsync();
        Source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        await AddAsync(person);
        var version = await VersionAsync(mentor);

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(14));
        Source.Asked.Count.ShouldBe(1);
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));

        Source.Asked.Count.ShouldBe(2);
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
        Source.Text = Busy("20260305T090000Z", "20260305T100000Z", "20260302T080000Z");
        await AddAsync(person);
        await using (var db = App.CreateContext())
        {
            // Gone behind its back: only working the file out brings it again.
            await db.BusyTimes.ExecuteDeleteAsync();
            await db.MentorProfiles.ExecuteUpdateAsync(set => set.SetProperty(profile => profile.TimeZone, zone));
        }

        Source.Text = Busy("20260305T090000Z", "20260305T100000Z", made);
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(minutes));

        (await FeedsAsync(mentor))[0].LastReadAt.ShouldBe(TestClock.Usual + Duration.FromMinutes(minutes));
        await using var after = App.CreateContext();
        (await after.BusyTimes.AnyAsync()).ShouldBe(isWorkedOut);
    }

    [Fact]
    public async Task Job_OldFileComesBackAfterAnother_IsWorkedOutAgain()
    {
        var (mentor, _, person) = await MentorAsync();
        var (first, second) = (Busy("20260302T090000Z", "20260302T100000Z"), Busy("20260305T090000Z", "20260305T100000Z"));
        Source.Text = first;
        await AddAsync(person);
        Source.Text = second;
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        Source.Text = first;

        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(30));

        (await NextAsync(mentor)).ShouldBe(Nine + Duration.FromHours(1));
    }

    [Fact]
    public async Task Job_SameFileAfterAFailure_IsWellAgainWithItsTimes()
    {
        var (mentor, _, person) = await MentorAsync();
        Source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        await AddAsync(person);
        Source.Failure = CalendarFailure.TooSlow;
        await RunAtAsync(TestClock.Usual + Duration.FromMinutes(15));
        Source.Failure = null;

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
        Source.Bad = "bad.example.com";
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
        Source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        App.Clock.MoveTo(TestClock.Usual + Duration.FromMinutes(15));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RunAsync()));

        Source.Asked.Count.ShouldBe(2);
        (await FeedsAsync(mentor))[0].FailingSince.ShouldBeNull();
    }

    [Fact]
    public async Task Read_ManyTimesAtOnceWhileItChanges_EndsWithOneOfTheCopies()
    {
        var (mentor, _, person) = await MentorAsync();
        Source.Text = Busy("20260302T090000Z", "20260302T100000Z");
        var page = await AddAsync(person);
        Source.Texts = number => Busy($"2026030{3 + (number % 5)}T090000Z", $"2026030{3 + (number % 5)}T100000Z");

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => person.SubmitAsync(page, $"{Address}/")));

        pages.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        await using var db = App.CreateContext();
        (await db.BusyTimes.CountAsync(busy => busy.MentorId == mentor)).ShouldBe(1);
    }
}
