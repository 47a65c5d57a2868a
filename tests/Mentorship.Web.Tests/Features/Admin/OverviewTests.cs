using System.Net;
using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Admin;

/// <summary>The weeks and the troubles on the admins' first page; the clock stands in the week of Monday 2 March 2026.</summary>
public sealed class OverviewTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly Instant ThisWeek = Instant.FromUtc(2026, 3, 5, 9, 0);

    private static readonly Instant WeekBefore = ThisWeek - Duration.FromDays(7);

    private Given Given => fixture.App.Given;

    [Fact]
    public async Task Show_SessionsOfTwoWeeks_CountsThemByWeekAndState()
    {
        var (_, admin) = await Given.AdminAsync();
        var mentor = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id);
        var before = await NumbersAsync(admin);
        var mentee = await Given.UserAsync();
        await Given.BookingAsync(offering, mentee.Id, ThisWeek);
        await Given.BookingAsync(offering, mentee.Id, WeekBefore);
        var missed = await Given.BookingAsync(offering, mentee.Id, WeekBefore + Duration.FromHours(2));
        var cancelled = await Given.BookingAsync(offering, mentee.Id, ThisWeek + Duration.FromHours(2));

        // The last moment of the oldest week that is not shown, and of the week that runs.
        await Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2025, 12, 14, 23, 55));
        await Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 8, 23, 55));
        await Given.MembershipAsync(mentee.Id);
        await ChangeAsync(missed.Id, booking => booking.ReportNoShow(Party.Mentor, TestClock.Usual));
        await ChangeAsync(cancelled.Id, booking => booking.Cancel(Party.Mentee, new(CancellationReason.Ill, "My engine is broken."), TestClock.Usual));

        var after = await NumbersAsync(admin);

        Gained("sessions").ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
        Gained("no-shows").ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
        Gained("cancellations").ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        Gained("members").ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

        decimal[] Gained(string slug) => [.. after[slug].Zip(before[slug], (now, then) => now - then)];
    }

    [Fact]
    public async Task Show_Admin_ReadsWhatTheWeeksSayInTitlesAndTables()
    {
        var (_, admin) = await Given.AdminAsync();
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, price: new(50_00, Currencies.Usd));
        await Given.PaidAsync(offering, (await Given.UserAsync()).Id, ThisWeek + Duration.FromDays(1));

        var page = await admin.GetAsync("/admin");

        page.TextsOf("[aria-labelledby=weeks] h3").Count.ShouldBe(6);
        page.Text.ShouldContain(" this week, ");
        page.Text.ShouldContain(" of the mentors’ hours are booked this week");
        page.Text.ShouldContain(" for the platform this week so far");
        page.TextsOf("#weeks-sessions ~ details tbody tr").Count.ShouldBe(12);
        var file = await FileAsync(admin, "income");
        file[0].ShouldBe("Week from Monday (UTC),What,Number");
        file[^1].ShouldStartWith("2026-03-02,USD,");
        Number(file[^1]).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Show_TroublesOfAllKinds_AreCountedAndLeadToWhereTheyStand()
    {
        var (_, admin) = await Given.AdminAsync();
        var mentor = await Given.MentorAsync("Joan Clarke");
        var offering = await Given.OfferingAsync(mentor.Id);
        var missed = await Given.BookingAsync(offering, (await Given.UserAsync()).Id, TestClock.Usual - Duration.FromHours(71));
        var old = await Given.BookingAsync(offering, (await Given.UserAsync()).Id, TestClock.Usual - Duration.FromHours(73));
        foreach (var id in new[] { missed.Id, old.Id })
        {
            await ChangeAsync(id, booking => booking.ReportNoShow(Party.Mentor, TestClock.Usual));
        }

        await using var db = fixture.App.CreateContext();
        var feed = CalendarFeed.Add(mentor.Id, "Work", new("https://calendar.example.com/basic.ics"), TestClock.Usual);
        feed.Fail("It cannot be read.", TestClock.Usual, TestClock.Usual);
        db.CalendarFeeds.Add(feed);
        var paid = await Given.OfferingAsync(mentor.Id, "For money", new(50_00, Currencies.Usd));
        db.Attach(await Given.PaymentAsync(paid, (await Given.UserAsync()).Id, ThisWeek + Duration.FromDays(2))).Entity.SetAside("Too little was paid.");
        await db.SaveChangesAsync();

        var page = await admin.GetAsync("/admin");

        page.TextsOf(".attention li").ShouldBe(
            ["1 payment set aside", "1 mentor has a calendar that cannot be read", "1 session of the last 72 hours was a no-show"]);
        page.Element(".attention li:first-child a").GetAttribute("href").ShouldBe("/admin/earnings/payments");
        (await admin.GetAsync("/admin/users?who=calendars")).TextsOf("tbody th a").ShouldBe(["Joan Clarke"]);
    }

    [Theory]
    [InlineData("/admin/overview/secrets.csv")]
    public async Task Download_WhatThereIsNot_IsNotFound(string address)
    {
        var (_, admin) = await Given.AdminAsync();

        (await admin.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Download_NoAdmin_IsForbidden()
    {
        var (_, person) = await Given.SignedInAsync();

        (await person.GetAsync("/admin/overview/sessions.csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Dictionary<string, decimal[]>> NumbersAsync(Person admin)
    {
        var numbers = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        foreach (var slug in new[] { "sessions", "members", "cancellations", "no-shows" })
        {
            numbers[slug] = [.. (await FileAsync(admin, slug)).Skip(1).Select(Number)];
        }

        return numbers;
    }

    private static async Task<string[]> FileAsync(Person admin, string slug) =>
        (await admin.Http.GetStringAsync(new Uri($"/admin/overview/{slug}.csv", UriKind.Relative))).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static decimal Number(string line) => decimal.Parse(line.Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture);

    private async Task ChangeAsync(Guid id, Action<Booking> deed)
    {
        await using var db = fixture.App.CreateContext();
        deed(await db.Bookings.SingleAsync(booking => booking.Id == id));
        await db.SaveChangesAsync();
    }
}
