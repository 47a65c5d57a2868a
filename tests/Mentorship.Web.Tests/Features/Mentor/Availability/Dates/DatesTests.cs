using System.Net;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Availability.Dates;

public sealed class DatesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/mentor/availability/dates";
    private const string Range = "Form.Days[0].Ranges[0]";

    [Fact]
    public async Task Show_NothingAsked_IsThisMonthAndToday()
    {
        var (_, person) = await MentorAsync();

        var page = await person.GetAsync(Address);

        page.Element("#month-name").TextContent.ShouldBe("March 2026");
        page.Element("#date-name").TextContent.ShouldBe("Monday 2 March 2026");
        page.TextsOf(".day").Count.ShouldBe(31);
        page.Document.QuerySelectorAll("a.day").Length.ShouldBe(30);
        page.TextsOf("a.day")[0].ShouldBe("Mon 2 Mar, 09:00–17:00 2 9–17");
        page.ValueOf($"{Range}.Start").ShouldBe("09:00");
    }

    [Theory]
    [InlineData("?month=2026-05", "May 2026")]
    [InlineData("?date=2026-04-09", "April 2026")]
    [InlineData("?month=2020-01", "March 2026")]
    [InlineData("?month=9999-12", "March 2028")]
    [InlineData("?date=9999-12-31", "March 2028")]
    [InlineData("?month=nonsense&date=2026-02-30", "March 2026")]
    public async Task Show_AMonthOrDate_IsTheNearestThatCanBePlanned(string query, string month)
    {
        var (_, person) = await MentorAsync();

        var page = await person.GetAsync(Address + query);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Element("#month-name").TextContent.ShouldBe(month);
    }

    [Fact]
    public async Task Save_OtherHours_AreShownAndOffered()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id, rules: OfferingRules.For(60) with { NoticeHours = 0 });

        var page = await person.SubmitAsync(
            await person.GetAsync($"{Address}?date=2026-03-05"), Address, ("Form.Use", "OtherHours"), ($"{Range}.Start", "20:00"), ($"{Range}.End", "21:00"));

        page.Text.ShouldContain("Thursday 5 March 2026 is saved.");
        page.Element("a.day.is-chosen").TextContent.ShouldContain("20:00–21:00, not as in the week");
        page.ValueOf($"{Range}.Start").ShouldBe("20:00");
        (await StartsAsync(offering.Id, "2026-03-05")).ShouldBe(["2026-03-05T19:00:00Z"]);
    }

    [Fact]
    public async Task Save_ClosedAndThenTheWeekAgain_FollowsTheNextFreeTime()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);

        var closed = await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.Use", "Closed"));
        closed.Element("a.day.is-chosen").TextContent.ShouldContain("closed, not as in the week");
        (await NextAsync(offering.Id)).ShouldBe(Instant.FromUtc(2026, 3, 3, 8, 0));

        var open = await person.SubmitAsync(closed, Address, ("Form.Use", "Week"));
        open.Element("a.day.is-chosen").TextContent.ShouldNotContain("not as in the week");
        (await NextAsync(offering.Id)).ShouldBe(Instant.FromUtc(2026, 3, 2, 8, 30));
    }

    [Theory]
    [InlineData("17:00", "09:00", "End", "The end has to be after the start. Midnight at the end of the day is 00:00.")]
    [InlineData("nine", "", "Start", "Enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("09:02", "10:00", "Start", "Use times in steps of 5 minutes.")]
    public async Task Save_HoursThatAreNone_SaysSoBesideThem(string start, string end, string field, string words)
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync($"{Address}?date=2026-03-05"), Address, ("Form.Use", "OtherHours"), ($"{Range}.Start", start), ($"{Range}.End", end));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Element("#date-name").TextContent.ShouldBe("Thursday 5 March 2026");
        page.Element($"[name='{Range}.{field}']").ParentElement!.TextContent.ShouldContain(words);
        page.ValueOf($"{Range}.Start").ShouldBe(start);
        page.ValueOf($"{Range}.End").ShouldBe(end);
    }

    [Fact]
    public async Task Save_OtherHoursWithoutAny_AsksForThem()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync(Address), Address, ("Form.Use", "OtherHours"), ($"{Range}.Start", ""), ($"{Range}.End", ""));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.Use").ShouldBe("Add the hours of this date, or choose that it is closed.");
    }

    [Fact]
    public async Task Save_NoChoice_AsksForIt()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.Use", null));

        page.ErrorOf("Form.Use").ShouldBe("Choose which hours this date has.");
    }

    [Fact]
    public async Task Save_TimesThatTheClocksSkip_SaysSoBesideThem()
    {
        var (_, person) = await MentorAsync();
        var form = await person.GetAsync($"{Address}?date=2026-03-29");
        form.Text.ShouldContain("The clocks go forward from 02:00 to 03:00 on this date; the times between do not exist.");

        var page = await person.SubmitAsync(form, Address, ("Form.Use", "OtherHours"), ($"{Range}.Start", "02:15"), ($"{Range}.End", "02:45"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.TextsOf(".error-summary li").ShouldBe(
            ["02:15–02:45 does not exist. The clocks go forward from 02:00 to 03:00 on this date; the times between do not exist."]);
        page.ValueOf($"{Range}.Start").ShouldBe("02:15");
    }

    [Fact]
    public async Task Save_HoursAcrossTheSkippedHour_SavesThemAndSaysHowLongTheyAre()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync($"{Address}?date=2026-03-29"), Address, ("Form.Use", "OtherHours"), ($"{Range}.Start", "01:00"), ($"{Range}.End", "04:00"));

        page.Text.ShouldContain("Sunday 29 March 2026 is saved. 01:00–04:00 is only 2 h long.");
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2030-01-01")]
    [InlineData("nonsense")]
    public async Task Save_DateThatCannotBePlanned_IsNotSaved(string date)
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.Date", date), ("Form.Use", "Closed"));

        page.Text.ShouldContain("That date cannot be changed: it is over, or too far ahead.");
        await using var db = fixture.App.CreateContext();
        (await db.DateOverrides.AnyAsync(row => row.MentorId == mentor.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Draft_AddAndRemove_KeepsWhatWasTypedAndMeansOtherHours()
    {
        var (mentor, person) = await MentorAsync();

        var added = await person.PressAsync(await person.GetAsync($"{Address}?date=2026-03-05"), "add-0", ($"{Range}.Start", "10:00"));
        added.Element("#date-name").TextContent.ShouldBe("Thursday 5 March 2026");
        added.Element("[name='Form.Use']:checked").GetAttribute("value").ShouldBe("OtherHours");
        added.ValueOf($"{Range}.Start").ShouldBe("10:00");
        added.ValueOf("Form.Days[0].Ranges[1].Start").ShouldBe("");

        var removed = await person.PressAsync(added, "remove-0-0");
        removed.Document.QuerySelectorAll("[name$='.Start']").Length.ShouldBe(1);
        await using var db = fixture.App.CreateContext();
        (await db.DateOverrides.AnyAsync(row => row.MentorId == mentor.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_ADateWithASession_ListsItFirst()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync("Grace Hopper");
        var booking = await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 5, 9, 0));

        var page = await person.SubmitAsync(await person.GetAsync($"{Address}?date=2026-03-05"), Address, ("Form.Use", "Closed"));

        page.Element(".stranded").TextContent.ShouldContain("Grace Hopper");
        page.Document.QuerySelectorAll($".stranded a[href='/bookings/{booking.Id}/cancellation']").Length.ShouldBe(1);
        (await person.GetAsync("/mentor/availability")).Text.ShouldContain("One booked session is outside your hours");
    }

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor));
    }

    private async Task<IReadOnlyList<string?>> StartsAsync(Guid offering, string date)
    {
        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering}?date={date}&zone=Europe/Berlin");
        return [.. page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))];
    }

    private async Task<Instant?> NextAsync(Guid offeringId)
    {
        await using var db = fixture.App.CreateContext();
        return (await db.Offerings.SingleAsync(offering => offering.Id == offeringId)).NextAvailableAt;
    }
}
