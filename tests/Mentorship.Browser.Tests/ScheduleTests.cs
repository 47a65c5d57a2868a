using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>A mentor's week, by mouse, by keyboard, on a small screen and without scripts.</summary>
public sealed class ScheduleTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private const string Week = "/mentor/schedule?week=2026-03-02&view=grid";

    // Thursday 5 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Fact]
    public async Task Week_ByKeyboard_OpensASessionInADialogAndComesBack()
    {
        var mentor = await SignedInAsync(await WeekAsync());
        await mentor.OpenAsync(Week);
        var sessions = mentor.Page.Locator("a.grid-entry");
        await Expect(sessions).ToHaveCountAsync(3);

        await sessions.First.FocusAsync();
        await mentor.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(sessions.Nth(1)).ToBeFocusedAsync();
        await mentor.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(sessions.Nth(2)).ToBeFocusedAsync();
        await mentor.Page.Keyboard.PressAsync("Home");
        await Expect(sessions.First).ToBeFocusedAsync();
        await mentor.Page.Keyboard.PressAsync("Tab");
        await Expect(sessions.Nth(1)).ToBeFocusedAsync();
        await mentor.Page.Keyboard.PressAsync("Enter");

        var dialog = mentor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Ada Lovelace" });
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog).ToContainTextAsync("Thursday 5 March 2026, 12:00–13:00, Berlin (GMT+1)");
        await Expect(dialog).ToContainTextAsync("In 3 days 3 hours");
        (await mentor.Page.TitleAsync()).ShouldStartWith("Schedule");
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(sessions.Nth(1)).ToBeFocusedAsync();

        await sessions.First.ClickAsync();
        await Expect(dialog).ToContainTextAsync("10:00–11:00, Berlin (GMT+1)");
        await mentor.Button("Close").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(sessions.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Grid_WideAndNarrow_IsTrueToTheMinuteAndFallsBackToTheList()
    {
        var mentor = await SignedInAsync(await WeekAsync());
        await mentor.OpenAsync(Week);

        var sessions = mentor.Page.Locator("a.grid-entry");
        var busy = await BoxAsync(mentor.Page.Locator("p.grid-entry"));
        var first = await BoxAsync(sessions.Nth(0));
        var second = await BoxAsync(sessions.Nth(1));
        var hour = (second.Y - first.Y) / 2;
        first.Height.ShouldBe(hour, 0.5f);
        (busy.Y - first.Y).ShouldBe(hour * (4 + (7 / 60f)), 0.5f);
        busy.Height.ShouldBe(hour * 36 / 60, 0.5f);
        await Expect(mentor.Page.Locator(".agenda")).ToBeHiddenAsync();

        await mentor.Page.SetViewportSizeAsync(320, 800);
        await Expect(mentor.Page.Locator(".week-grid")).ToBeHiddenAsync();
        await Expect(mentor.Page.Locator(".agenda")).ToBeVisibleAsync();
        await Expect(mentor.Page.Locator(".agenda-item")).ToHaveCountAsync(4);
        await mentor.Page.Locator(".agenda-item a").First.ClickAsync();
        await Expect(mentor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await mentor.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Views_Switched_KeepTheWeek()
    {
        var mentor = await SignedInAsync(await WeekAsync());
        await mentor.OpenAsync("/mentor/schedule");
        await mentor.Link("Later week").ClickAsync();
        await Expect(mentor.Heading("9–15 March 2026")).ToBeVisibleAsync();
        await mentor.Link("List").ClickAsync();
        await Expect(mentor.Page.Locator(".week-grid")).ToHaveCountAsync(0);
        await Expect(mentor.Heading("9–15 March 2026")).ToBeVisibleAsync();
        await mentor.Link("This week").ClickAsync();
        await Expect(mentor.Heading("2–8 March 2026")).ToBeVisibleAsync();
        await Expect(mentor.Page.Locator(".agenda")).ToBeVisibleAsync();
        await mentor.Link("Grid").ClickAsync();
        await Expect(mentor.Page.Locator(".week-grid")).ToBeVisibleAsync();
        await Expect(mentor.Heading("2–8 March 2026")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_RequestAndNote_IsAnsweredAndWritten(bool javaScript)
    {
        var user = await WeekAsync(BookingMode.Request);
        var mentor = await SignedInAsync(user, new() { JavaScript = javaScript });
        await mentor.OpenAsync(Week);
        await mentor.Page.Locator("a.grid-entry").First.ClickAsync();
        if (!javaScript)
        {
            await mentor.ShouldReadAsync("An hour about engines");
        }

        var session = mentor.Page.Locator("#session");
        await Expect(session).ToContainTextAsync("Waiting for approval");
        await Expect(session.GetByRole(AriaRole.Link, new() { Name = "Propose another time" })).ToBeVisibleAsync();
        await mentor.ShouldBeAccessibleAsync();
        await session.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await mentor.ShouldSeeAsync("The session with Ada Lovelace is on.");
        await Expect(mentor.Heading("2–8 March 2026")).ToBeVisibleAsync();

        await mentor.Page.Locator("a.grid-entry").First.ClickAsync();
        await mentor.Page.GetByLabel("Private note").FillAsync("Likes numbers.");
        await mentor.Button("Save the note").ClickAsync();
        await mentor.ShouldSeeAsync("Your note is saved.");
        await mentor.ShouldReadAsync("An hour about engines");
        await mentor.ShouldSeeAsync("Saved Mon 2 Mar, 09:00 Berlin (GMT+1)");
        await mentor.ShouldBeAccessibleAsync();

        await mentor.Link("Ada Lovelace").ClickAsync();
        await mentor.ShouldReadAsync("Ada Lovelace");
        await mentor.ShouldSeeAsync("Likes numbers.");
        await mentor.Page.GetByLabel("Private note").FillAsync("Writes programs.");
        await mentor.Button("Save the note").ClickAsync();
        await mentor.ShouldSeeAsync("Your note is saved.");
        await mentor.ShouldBeAccessibleAsync();
    }

    /// <summary>A mentor in Berlin with two sessions on Thursday, one on Friday, and an appointment elsewhere.</summary>
    private async Task<User> WeekAsync(BookingMode mode = BookingMode.Instant)
    {
        App.Clock.MoveTo(TestClock.Usual);
        var mentor = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id, change: description => description with { Mode = mode });
        var ada = await Given.UserAsync();
        foreach (var start in new[] { Ten, Ten + Duration.FromHours(2), Ten + Duration.FromHours(24) })
        {
            await Given.BookedAsync(offering, ada.Id, start);
        }

        await using var db = App.CreateContext();
        var feed = CalendarFeed.Add(mentor.Id, "Work", new("https://calendar.example.com/work.ics"), TestClock.Usual);
        feed.Succeed("", TestClock.Usual, TestClock.Usual + Duration.FromDays(30));
        db.CalendarFeeds.Add(feed);
        db.BusyTimes.Add(BusyTime.Of(feed, TimeRange.Of(Ten + Duration.FromMinutes(247), 36)));
        await db.SaveChangesAsync();
        (await db.Bookings.CountAsync(booking => booking.MentorId == mentor.Id && booking.Status != BookingStatus.Held)).ShouldBe(3);
        return mentor;
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator locator) => (await locator.BoundingBoxAsync())!;
}
