using System.Globalization;
using System.Text;
using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Availability.Calendars;

public class IcsReaderTests
{
    // What is worked out without end takes longer on any machine; how long the rest takes is no matter here.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly DateTimeZone Berlin = TimeZones.Get("Europe/Berlin");

    // March 2026: Europe's clocks go forward on the 29th, America's on the 8th.
    private static readonly TimeRange March = new(Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 4, 1, 0, 0));

    [Fact]
    public void Read_TimeWithTheWorldsZone_IsThatZones() => BusyOf(
        """
        BEGIN:VEVENT
        UID:1@google.com
        DTSTART;TZID=Europe/Berlin:20260302T100000
        DTEND;TZID=Europe/Berlin:20260302T113000
        SUMMARY:Weekly sync
        END:VEVENT
        """).ShouldBe(["03-02 09:00–10:30"]);

    [Theory]
    [InlineData("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z", "03-02 10:00–11:00")]
    [InlineData("DTSTART:20260302T100000\nDTEND:20260302T110000", "03-02 09:00–10:00")]
    [InlineData("DTSTART:20260302T100000\nDURATION:PT1H30M", "03-02 09:00–10:30")]
    [InlineData("DTSTART;TZID=America/New_York:20260302T100000\nDTEND;TZID=Europe/London:20260302T170000", "03-02 15:00–17:00")]
    [InlineData("DTSTART;TZID=\"W. Europe Standard Time\":20260302T100000\nDURATION:PT1H", "03-02 09:00–10:00")]
    [InlineData("DTSTART;TZID=/mozilla.org/20050126_1/Asia/Kathmandu:20260302T100000\nDURATION:PT1H", "03-02 04:15–05:15")]
    [InlineData("DTSTART;TZID=Nowhere/At_All:20260302T100000\nDURATION:PT1H", "03-02 09:00–10:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260304", "03-01 23:00–03-03 23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302", "03-01 23:00–03-02 23:00")]
    [InlineData("DTSTART;VALUE=DATE:20260329", "03-28 23:00–03-29 22:00")]
    [InlineData("dtstart;value=date:20260302\nDTEND;VALUE=DATE:20260302", "03-01 23:00–03-02 23:00")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260329T023000\nDURATION:PT1H", "03-29 01:30–02:30")]
    [InlineData("DTSTART:20260227T100000Z\nDTEND:20260301T040000Z", "03-01 00:00–04:00")]
    [InlineData("DTSTART:20260302T1000\n 00Z\nDUR\n\tATION:PT1H", "03-02 10:00–11:00")]
    public void Read_OneEvent_IsBusyThen(string lines, string busy) => BusyOf(Event(lines)).ShouldBe([busy]);

    [Theory]
    [InlineData("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nTRANSP:TRANSPARENT")]
    [InlineData("DTSTART;VALUE=DATE:20260302\nTRANSP:transparent")]
    [InlineData("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nSTATUS:CANCELLED")]
    [InlineData("DTSTART:20260302T100000Z")]
    [InlineData("DTSTART:20260302T100000Z\nDTEND:20260302T090000Z")]
    [InlineData("DTSTART:yesterday\nDTEND:20260302T110000Z")]
    [InlineData("DTSTART:20260402T100000Z\nDTEND:20260402T110000Z")]
    [InlineData("SUMMARY:No time")]
    public void Read_EventThatTakesNoTime_IsFree(string lines) => BusyOf(Event(lines)).ShouldBeEmpty();

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=3", "03-02 09:00", "03-09 09:00", "03-16 09:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260316T090000Z", "03-02 09:00", "03-09 09:00", "03-16 09:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260316T085959Z", "03-02 09:00", "03-09 09:00")]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20260309", "03-02 09:00", "03-09 09:00")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "03-02 09:00", "03-04 09:00", "03-16 09:00", "03-18 09:00", "03-30 08:00")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=MO", "03-02 09:00", "03-09 09:00", "03-16 09:00", "03-23 09:00", "03-30 08:00")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=-1TU", "03-02 09:00", "03-31 08:00")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,-3", "03-02 09:00", "03-27 09:00", "03-31 08:00")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=30,-1", "03-02 09:00", "03-30 08:00", "03-31 08:00")]
    [InlineData("RRULE:FREQ=YEARLY;BYWEEKNO=11", "03-02 09:00", "03-09 09:00")]
    [InlineData("RRULE:FREQ=YEARLY;BYYEARDAY=70,-297", "03-02 09:00", "03-10 09:00", "03-11 09:00")]
    [InlineData("RRULE:FREQ=YEARLY;BYDAY=10MO", "03-02 09:00", "03-09 09:00")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=9,16;COUNT=3", "03-02 09:00", "03-02 15:00", "03-03 08:00", "03-03 15:00")]
    [InlineData("RRULE:FREQ=HOURLY;INTERVAL=20;COUNT=3", "03-02 09:00", "03-03 05:00", "03-04 01:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20260303T100000,20260304T100000", "03-02 09:00", "03-05 09:00")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20260303T090000Z\nEXDATE;VALUE=DATE:20260304", "03-02 09:00", "03-05 09:00")]
    [InlineData("RDATE;TZID=Europe/Berlin:20260310T150000", "03-02 09:00", "03-10 14:00")]
    [InlineData("RDATE;VALUE=PERIOD:20260310T150000Z/PT30M", "03-02 09:00", "03-10 15:00")]
    [InlineData("RRULE:FREQ=FORTNIGHTLY", "03-02 09:00")]
    public void Read_RepeatingEvent_IsBusyEachTime(string rule, params string[] starts) =>
        BusyOf(Event($"DTSTART;TZID=Europe/Berlin:20260302T100000\nDTEND;TZID=Europe/Berlin:20260302T110000\n{rule}"))
            .Select(busy => busy.Split('–')[0]).ShouldBe(starts);

    [Fact]
    public void Read_RepeatingSinceLongAgo_KeepsItsTimeOverChangesOfTheClocks() => BusyOf(Event(
        "DTSTART;TZID=America/New_York:20150106T090000\nDTEND;TZID=America/New_York:20150106T093000\nRRULE:FREQ=WEEKLY;BYDAY=TU"))
        .ShouldBe(["03-03 14:00–14:30", "03-10 13:00–13:30", "03-17 13:00–13:30", "03-24 13:00–13:30", "03-31 13:00–13:30"]);

    [Fact]
    public void Read_OccurrenceMovedAndOneCancelled_FollowsThem() => BusyOf(
        """
        BEGIN:VEVENT
        UID:series
        DTSTART;TZID=Europe/Berlin:20260302T100000
        DTEND;TZID=Europe/Berlin:20260302T110000
        RRULE:FREQ=DAILY;COUNT=4
        END:VEVENT
        BEGIN:VEVENT
        UID:series
        RECURRENCE-ID;TZID=Europe/Berlin:20260303T100000
        DTSTART;TZID=Europe/Berlin:20260303T150000
        DTEND;TZID=Europe/Berlin:20260303T160000
        END:VEVENT
        BEGIN:VEVENT
        UID:series
        RECURRENCE-ID:20260304T090000Z
        STATUS:CANCELLED
        DTSTART;TZID=Europe/Berlin:20260304T100000
        DTEND;TZID=Europe/Berlin:20260304T110000
        END:VEVENT
        """).ShouldBe(["03-02 09:00–10:00", "03-03 14:00–15:00", "03-05 09:00–10:00"]);

    [Theory]
    [InlineData("", "03-02 09:00–10:00", "03-09 09:00–10:00", "03-17 10:00–10:30", "03-24 10:00–10:30", "03-31 09:00–09:30")]
    [InlineData("\nSTATUS:CANCELLED", "03-02 09:00–10:00", "03-09 09:00–10:00")]
    public void Read_OccurrenceMovedWithAllThatFollow_MovesThem(string more, params string[] busy) => BusyOf(
        Event("UID:series\nDTSTART;TZID=Europe/Berlin:20260302T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY")
        + Event($"UID:series\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000Z\nDTSTART;TZID=Europe/Berlin:20260317T110000\nDURATION:PT30M{more}"))
        .ShouldBe(busy);

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=4")]
    [InlineData("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=WEEKLY;BYMONTH=9;BYDAY=FR;UNTIL=20260801T000000Z")]
    public void Read_RuleThatNamesNoDay_TakesPlaceOnce(string rule) =>
        BusyOf(Event($"DTSTART:20260302T100000Z\nDURATION:PT1H\n{rule}")).ShouldBe(["03-02 10:00–11:00"]);

    [Fact]
    public void Read_RuleWithACountWhoseStartIsNotOneOfItsDays_CountsTheStart() =>
        BusyOf(Event("DTSTART:20260302T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYDAY=WE;COUNT=3"))
            .ShouldBe(["03-02 10:00–11:00", "03-04 10:00–11:00", "03-11 10:00–11:00"]);

    [Fact]
    public void Read_ZoneThatOnlyTheFileKnows_IsAsTheFileSays() => BusyOf(
        """
        BEGIN:VTIMEZONE
        TZID:Customized Time Zone
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Customized Time Zone:20260327T090000
        DTEND;TZID=Customized Time Zone:20260327T100000
        RRULE:FREQ=DAILY;COUNT=4
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART;TZID=Customized Time Zone:20260329T023000
        DURATION:PT15M
        END:VEVENT
        """).ShouldBe(["03-27 08:00–09:00", "03-28 08:00–09:00", "03-29 01:30–01:45", "03-29 07:00–08:00", "03-30 07:00–08:00"]);

    [Fact]
    public void Read_EventsThatTouchAndOverlap_AreOne() => BusyOf(
        Event("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z")
        + Event("DTSTART:20260302T110000Z\nDTEND:20260302T113000Z")
        + Event("DTSTART:20260302T103000Z\nDTEND:20260302T104500Z"))
        .ShouldBe(["03-02 10:00–11:30"]);

    [Fact]
    public void Read_OtherComponentsAndAlarms_AreNotBusyTimes() => BusyOf(
        """
        BEGIN:VTODO
        DTSTART:20260302T100000Z
        DUE:20260302T110000Z
        END:VTODO
        BEGIN:VEVENT
        DTSTART:20260303T100000Z
        DTEND:20260303T110000Z
        BEGIN:VALARM
        TRIGGER:-PT10M
        DURATION:PT5H
        TRANSP:TRANSPARENT
        END:VALARM
        END:VEVENT
        """).ShouldBe(["03-03 10:00–11:00"]);

    [Fact]
    public void Read_AllDayOnAJourney_IsTheDateWhereTheMentorIs()
    {
        var zone = TravelZone.Of(Berlin, [new(new(2026, 3, 10), TimeZones.Get("Asia/Tokyo"))]);

        var reading = IcsReader.Read(Calendar(Event("DTSTART;VALUE=DATE:20260309") + Event("DTSTART;VALUE=DATE:20260312")), zone, March);

        Written(reading).ShouldBe(["03-08 23:00–03-09 15:00", "03-11 15:00–03-12 15:00"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData("BEGIN:VCARD\nEND:VCARD")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260302T100000Z\nEND:VEVENT")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT")]
    [InlineData("END:VCALENDAR")]
    public void Read_NoCalendarOrOnlyHalfOfOne_SaysSo(string text) =>
        IcsReader.Read(text, Berlin, March).Failure.ShouldBe(CalendarFailure.NotACalendar);

    [Fact]
    public void Read_NestedWithoutEnd_IsNoCalendar() =>
        IcsReader.Read(string.Concat(Enumerable.Repeat("BEGIN:VCALENDAR\n", 100_000)), Berlin, March).Failure.ShouldBe(CalendarFailure.NotACalendar);

    [Fact]
    public void Read_MoreRangesThanAreKept_SaysSo() =>
        IcsReader.Read(Calendar(Event("DTSTART:20260301T000000Z\nDURATION:PT1M\nRRULE:FREQ=MINUTELY;INTERVAL=5")), Berlin, March)
            .Failure.ShouldBe(CalendarFailure.TooMuch);

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=SECONDLY;COUNT=2000000000")]
    [InlineData("RRULE:FREQ=MINUTELY;BYSETPOS=400")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=[0-23];BYMINUTE=[0-59];BYSECOND=[0-59]")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2;INTERVAL=2147483647")]
    [InlineData("RRULE:FREQ=YEARLY;BYYEARDAY=366;BYWEEKNO=53;BYDAY=99MO")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=0;INTERVAL=0;BYDAY=,,;BYMONTH=x")]
    public async Task Read_HostileRule_Ends(string rule)
    {
        foreach (var bound in new[] { 23, 59 })
        {
            rule = rule.Replace($"[0-{bound}]", string.Join(',', Enumerable.Range(0, bound + 1)), StringComparison.Ordinal);
        }

        var text = Calendar(string.Concat(Enumerable.Repeat(Event($"DTSTART:10000101T000000Z\nDURATION:PT1H\n{rule}"), 1000)));

        await Task.Run(() => IcsReader.Read(text, Berlin, March)).WaitAsync(Patience);
    }

    [Theory]
    [InlineData("DTSTART:90000101T000000Z\nDURATION:P999999999W")]
    [InlineData("DTSTART:99991231T235959Z\nDTEND:99991231T235959Z\nRRULE:FREQ=YEARLY;INTERVAL=9999")]
    [InlineData("DTSTART:00010101T000000Z\nDTEND:99991231T235959Z")]
    [InlineData("DTSTART;VALUE=DATE:10000101\nDTEND;VALUE=DATE:90000101\nRRULE:FREQ=MONTHLY")]
    [InlineData("DTSTART:20260302T236060Z\nDURATION:-P1D")]
    [InlineData("DTSTART;TZID=:20260302T100000\nDTEND;TZID=\"\":20260302T110000")]
    public void Read_AbsurdTimes_IsNoError(string lines) => IcsReader.Read(Calendar(Event(lines)), Berlin, March).IsGood.ShouldBeTrue();

    [Fact]
    public async Task Read_HundredThousandEvents_Ends()
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\n");
        for (var number = 0; number < 100_000; number++)
        {
            text.Append("BEGIN:VEVENT\nUID:1\nDTSTART:20260302T1").AppendFormat(CultureInfo.InvariantCulture, "{0:000}", number % 1000).Append("0Z\nEND:VEVENT\n");
        }

        text.Append("END:VCALENDAR\n");

        await Task.Run(() => IcsReader.Read(text.ToString(), Berlin, March)).WaitAsync(Patience);
    }

    [Fact]
    public void Read_MoreDatesThanCanBeReadInTime_SaysSo()
    {
        var dates = string.Join(',', Enumerable.Repeat("20260302T100000Z", 280_000));

        IcsReader.Read(Calendar(Event($"DTSTART:20260302T100000Z\nRDATE:{dates}")), Berlin, March).Failure.ShouldBe(CalendarFailure.TooMuch);
    }

    [Fact]
    public void Read_ServerThatStops_Ends()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Should.Throw<OperationCanceledException>(() =>
            IcsReader.Read(Calendar(Event("DTSTART:20260302T100000Z\nRRULE:FREQ=SECONDLY")), Berlin, March, stopped.Token));
    }

    private static string Event(string lines) => $"BEGIN:VEVENT\n{lines}\nEND:VEVENT\n";

    private static string Calendar(string content) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{content.Trim().ReplaceLineEndings("\r\n")}\r\nEND:VCALENDAR\r\n";

    private static IReadOnlyList<string> BusyOf(string content) => Written(IcsReader.Read(Calendar(content), Berlin, March));

    private static IReadOnlyList<string> Written(CalendarReading reading)
    {
        reading.Failure.ShouldBeNull();
        return [.. reading.Busy!.Select(time =>
            $"{Text(time.Start, "MM-dd HH:mm")}–{Text(time.End, time.End.InUtc().Date == time.Start.InUtc().Date ? "HH:mm" : "MM-dd HH:mm")}")];
    }

    private static string Text(Instant instant, string pattern) => instant.ToString(pattern, CultureInfo.InvariantCulture);
}
