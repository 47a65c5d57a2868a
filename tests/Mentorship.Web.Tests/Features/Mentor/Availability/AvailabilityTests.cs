using System.Globalization;
using System.Net;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Availability;

public sealed class AvailabilityTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private const string Address = "/mentor/availability";
    private const string Monday = "Form.Days[0].Ranges[0]";
    private const string MondayAgain = "Form.Days[0].Ranges[1]";

    [Theory]
    [InlineData("17:00", "09:00", "End", "Monday: the end has to be after the start. Midnight at the end of the day is 00:00.")]
    [InlineData("09:00", "09:00", "End", "Monday: the end has to be after the start. Midnight at the end of the day is 00:00.")]
    [InlineData("25:00", "26:00", "Start", "Monday: enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("09:60", "17:00", "Start", "Monday: enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("nine", "five", "Start", "Monday: enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("09:00", "", "Start", "Monday: enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("", "17:00", "Start", "Monday: enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("24:00", "24:00", "Start", "Monday: enter both times as hours and minutes, such as 09:30 and 17:00.")]
    [InlineData("09:03", "17:00", "Start", "Monday: use times in steps of 5 minutes.")]
    [InlineData("09:00", "17:01", "Start", "Monday: use times in steps of 5 minutes.")]
    public async Task Save_HoursThatAreNone_SaysSoBesideThemAndKeepsWhatWasTyped(string start, string end, string field, string words)
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address), Address, ($"{Monday}.Start", start), ($"{Monday}.End", end));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        ErrorOf(page, $"{Monday}.{field}").ShouldBe(words);
        page.ValueOf($"{Monday}.Start").ShouldBe(start);
        page.ValueOf($"{Monday}.End").ShouldBe(end);
        page.ValueOf("Form.Days[1].Ranges[0].Start").ShouldBe("09:00");
        (await HoursAsync(mentor)).ShouldContain("Monday 540-1020");
    }

    [Theory]
    [InlineData("16:00", "18:00")]
    [InlineData("08:00", "20:00")]
    [InlineData("10:00", "11:00")]
    [InlineData("08:00", "00:00")]
    public async Task Save_HoursThatOverlap_SaysSoBesideTheSecond(string start, string end)
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address), Address, ($"{MondayAgain}.Start", start), ($"{MondayAgain}.End", end));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ErrorOf(page, $"{MondayAgain}.Start").ShouldBe($"Monday: {start}–{end} overlaps 09:00–17:00.");
        page.ValueOf($"{MondayAgain}.End").ShouldBe(end);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("../../etc/passwd")]
    public async Task Save_ZoneThatIsNone_SaysSoBesideIt(string zone)
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address), Address, ("Form.TimeZone", zone));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("Form.TimeZone").ShouldBe("Choose a time zone from the list.");
    }

    [Fact]
    public async Task Save_DaysMissing_IsRefusedAndShowsAWholeWeekAgain()
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.PostAsync(Address, ("Form.TimeZone", "Europe/Berlin"), ($"{Monday}.Start", "10:00"), ($"{Monday}.End", "11:00"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Fill in all seven days; leave a day empty to keep it free.");
        page.ValueOf($"{Monday}.Start").ShouldBe("10:00");
        page.TextsOf("legend").ShouldBe(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
        (await HoursAsync(mentor)).ShouldContain("Monday 540-1020");
    }

    [Fact]
    public async Task Save_UntilMidnight_IsTheEndOfTheDayAndReadsSoAgain()
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.SubmitAsync(await person.GetAsync(Address), Address, ($"{Monday}.Start", "20:00"), ($"{Monday}.End", "00:00"));

        page.Text.ShouldContain("Your hours are saved.");
        page.ValueOf($"{Monday}.End").ShouldBe("00:00");
        (await HoursAsync(mentor)).ShouldContain("Monday 1200-1440");
    }

    [Fact]
    public async Task Save_TwoRangesThatTouch_AreOne()
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync(Address), Address, ($"{MondayAgain}.Start", "17:00"), ($"{MondayAgain}.End", "19:00"));

        page.ValueOf($"{Monday}.End").ShouldBe("19:00");
        page.Document.QuerySelectorAll($"[name='{MondayAgain}.Start']").ShouldBeEmpty();
        (await HoursAsync(mentor)).ShouldContain("Monday 540-1140");
    }

    [Fact]
    public async Task Save_NewHoursAndZone_AreWhatCanBeBooked()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);

        await person.SubmitAsync(
            await person.GetAsync(Address),
            Address,
            ("Form.TimeZone", "Asia/Kathmandu"),
            ("Form.Days[1].Ranges[0].Start", "12:00"),
            ("Form.Days[1].Ranges[0].End", "14:00"));

        var page = await fixture.App.Visitor().GetAsync($"/offerings/{offering.Id}?date=2026-03-03&zone=Asia/Kathmandu");
        page.Document.QuerySelectorAll(".time-option input").Select(input => input.GetAttribute("value"))
            .ShouldBe(["2026-03-03T06:15:00Z", "2026-03-03T06:45:00Z", "2026-03-03T07:15:00Z"]);
    }

    [Fact]
    public async Task Save_FirstHoursWithAMistake_IsStillTheSecondStep()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();
        var first = await person.SubmitAsync(
            await person.GetAsync("/mentor/profile"),
            "/mentor/profile",
            ("Form.Headline", "Engineer"),
            ("Form.YearsOfExperience", "1"),
            ("Form.Specialties", "Engines"),
            ("Form.Bio", "I build."));

        var refused = await person.SubmitAsync(first, Address, ($"{Monday}.End", ""));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Step 2 of 3");
        refused.TextsOf("main button").ShouldContain("Save and go on");
    }

    [Fact]
    public async Task Save_TwiceAtOnce_SavesThemOnce()
    {
        var (mentor, person) = await MentorAsync();
        var form = await person.GetAsync(Address);

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => person.SubmitAsync(form, Address, ($"{Monday}.Start", "10:00"))));

        pages.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await HoursAsync(mentor)).Count.ShouldBe(7);
    }

    [Fact]
    public async Task Save_OverlapsNotTheLastButTheFirst_IsFound()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync(Address),
            Address,
            ($"{MondayAgain}.Start", "18:00"),
            ($"{MondayAgain}.End", "19:00"),
            ("Form.Days[0].Ranges[2].Start", "08:00"),
            ("Form.Days[0].Ranges[2].End", "09:30"));

        ErrorOf(page, "Form.Days[0].Ranges[2].Start").ShouldBe("Monday: 08:00–09:30 overlaps 09:00–17:00.");
        page.TextsOf(".error-summary li").ShouldBe(["Monday: 08:00–09:30 overlaps 09:00–17:00."]);
    }

    [Fact]
    public async Task Save_SameMistakeOnTwoDays_NamesEachDay()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync(Address), Address, ($"{Monday}.End", "08:00"), ("Form.Days[6].Ranges[0].End", "08:00"));

        page.TextsOf(".error-summary li").ShouldBe(
        [
            "Monday: the end has to be after the start. Midnight at the end of the day is 00:00.",
            "Sunday: the end has to be after the start. Midnight at the end of the day is 00:00.",
        ]);
    }

    [Fact]
    public async Task Save_MoreRangesThanADayHas_IsRefused()
    {
        var (_, person) = await MentorAsync();

        var page = await person.SubmitAsync(
            await person.GetAsync(Address),
            Address,
            [.. Enumerable.Range(1, 6).SelectMany(range => new (string, string?)[]
            {
                ($"Form.Days[0].Ranges[{range}].Start", $"{17 + range}:00"),
                ($"Form.Days[0].Ranges[{range}].End", $"{17 + range}:30"),
            })]);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ErrorOf(page, $"{Monday}.Start").ShouldBe("Monday: keep to 6 ranges of hours.");
    }

    [Fact]
    public async Task Draft_Add_ShowsOneMoreRangeWithWhatWasTypedAndSavesNothing()
    {
        var (mentor, person) = await MentorAsync();

        var page = await person.PressAsync(await person.GetAsync(Address), "add-0", ($"{Monday}.Start", "nine"), ("Form.TimeZone", "Asia/Tokyo"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ValueOf($"{Monday}.Start").ShouldBe("nine");
        page.ValueOf($"{MondayAgain}.Start").ShouldBe("");
        page.ValueOf("Form.TimeZone").ShouldBe("Asia/Tokyo");
        (await HoursAsync(mentor)).ShouldContain("Monday 540-1020");
    }

    [Fact]
    public async Task Draft_SixRanges_OffersNoSeventh()
    {
        var (_, person) = await MentorAsync();

        var page = await person.GetAsync(Address);
        for (var range = 1; range < 6; range++)
        {
            page = await person.PressAsync(page, "add-0");
        }

        page.Document.QuerySelectorAll("[name^='Form.Days[0].Ranges'][name$='Start']").Length.ShouldBe(6);
        page.Document.QuerySelectorAll("button[value=add-0]").ShouldBeEmpty();
        page.Document.QuerySelectorAll("button[value=add-1]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Save_AfterRemovingADaysOnlyHours_ClosesThatDay()
    {
        var (mentor, person) = await MentorAsync();

        var drawn = await person.PressAsync(await person.GetAsync(Address), "remove-1-0");
        drawn.Element("#day-1").TextContent.ShouldContain("Closed");
        var page = await person.SubmitAsync(drawn, Address);

        page.Text.ShouldContain("Your hours are saved.");
        (await HoursAsync(mentor)).Count.ShouldBe(6);
        (await HoursAsync(mentor)).ShouldNotContain(hours => hours.StartsWith("Tuesday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_AfterCopying_HasTheHoursOnTheDaysThatWereTickedOnly()
    {
        var (mentor, person) = await MentorAsync();

        var drawn = await person.PressAsync(
            await person.GetAsync(Address), "copy-0", ($"{Monday}.Start", "10:30"), ("Form.Days[0].CopyTo", "2"));
        await person.SubmitAsync(drawn, Address);

        var hours = await HoursAsync(mentor);
        hours.ShouldContain("Monday 630-1020");
        hours.ShouldContain("Tuesday 540-1020");
        hours.ShouldContain("Wednesday 630-1020");
    }

    [Fact]
    public async Task Draft_CopyWithoutADayTicked_AsksForOneAndKeepsWhatWasTyped()
    {
        var (_, person) = await MentorAsync();

        var page = await person.PressAsync(await person.GetAsync(Address), "copy-2", ($"{Monday}.Start", "10:30"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        page.Element("#copy-2-error").TextContent.ShouldContain("Tick the days that are to have the hours of Wednesday.");
        var link = page.Element(".error-summary a").GetAttribute("href")!;
        page.Element(link).GetAttribute("aria-describedby").ShouldBe("copy-2-error");
        page.Document.QuerySelectorAll("details.week-copy[open]").Length.ShouldBe(1);
        page.ValueOf($"{Monday}.Start").ShouldBe("10:30");
    }

    [Theory]
    [InlineData("add-9")]
    [InlineData("remove-0-9")]
    [InlineData("remove-99999999999-0")]
    [InlineData("copy--1")]
    [InlineData("copy-7")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Draft_NoSuchButton_ChangesNothing(string edit)
    {
        var (_, person) = await MentorAsync();

        var page = await person.PressAsync(await person.GetAsync(Address), "add-0", ("edit", edit));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("[name$='.Start']").Length.ShouldBe(7);
    }

    [Fact]
    public async Task Draft_Asked_IsTheFormAsItIsSaved()
    {
        var (_, person) = await MentorAsync();

        (await person.GetAsync($"{Address}/draft")).Path.ShouldBe(Address);
    }

    [Fact]
    public async Task Save_HoursThatLeaveASessionOutside_SavesAndListsItFirst()
    {
        var (mentor, person) = await MentorAsync();
        var offering = await fixture.App.Given.OfferingAsync(mentor.Id);
        var mentee = await fixture.App.Given.UserAsync("Grace Hopper");
        var stranded = await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 3, 8, 0));
        var kept = await fixture.App.Given.BookingAsync(offering, mentee.Id, Instant.FromUtc(2026, 3, 3, 12, 0));
        var before = await person.GetAsync(Address);
        before.Text.ShouldNotContain("outside your hours");

        var page = await person.SubmitAsync(before, Address, ("Form.Days[1].Ranges[0].Start", "09:30"));

        page.Text.ShouldContain("Your hours are saved.");
        page.Text.ShouldContain("One booked session is outside your hours");
        page.Element(".stranded").TextContent.ShouldContain("Grace Hopper");
        page.Document.QuerySelectorAll($".stranded a[href='/bookings/{stranded.Id}']").Length.ShouldBe(1);
        page.Document.QuerySelectorAll($".stranded a[href='/bookings/{stranded.Id}/reschedule']").Length.ShouldBe(1);
        page.Document.QuerySelectorAll($".stranded a[href='/bookings/{stranded.Id}/cancellation']").Length.ShouldBe(1);
        page.Document.QuerySelectorAll($".stranded a[href^='/bookings/{kept.Id}']").ShouldBeEmpty();
        (await HoursAsync(mentor)).ShouldContain("Tuesday 570-1020");
        (await person.GetAsync(Address)).Text.ShouldContain("One booked session is outside your hours");
    }

    private static string? ErrorOf(Page page, string field) => page.ErrorOf(field.Replace('[', '_').Replace(']', '_'));

    private async Task<(User Mentor, Person Person)> MentorAsync()
    {
        var mentor = await fixture.App.Given.MentorAsync();
        return (mentor, await fixture.App.Given.SignInAsync(mentor));
    }

    private async Task<IReadOnlyList<string>> HoursAsync(User mentor)
    {
        await using var db = fixture.App.CreateContext();
        var rows = await db.WeeklyHours.Where(row => row.MentorId == mentor.Id).OrderBy(row => row.Day).ToListAsync();
        return [.. rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Day} {row.StartMinute}-{row.EndMinute}"))];
    }
}
