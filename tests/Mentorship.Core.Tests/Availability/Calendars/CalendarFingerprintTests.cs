using Mentorship.Core.Availability.Calendars;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Availability.Calendars;

public sealed class CalendarFingerprintTests
{
    private const string File = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTAMP:20260302T080000Z\r\nDTSTART:20260305T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static readonly DateTimeZone London = TimeZones.Get("Europe/London");
    private static readonly TimeRange Window = CalendarSchedule.Window(Instant.FromUtc(2026, 3, 2, 8, 0));

    [Fact]
    public void Of_FileMadeAnew_IsTheSame()
    {
        CalendarFingerprint.Of(File.Replace("DTSTAMP:20260302", "DTSTAMP:20260303", StringComparison.Ordinal), London, Window)
            .ShouldBe(CalendarFingerprint.Of(File, London, Window));
        CalendarFingerprint.Of(File, London, Window).Length.ShouldBe(CalendarFingerprint.Length);
    }

    [Fact]
    public void Of_AnotherEvent_IsAnother() =>
        CalendarFingerprint.Of(File.Replace("T090000Z", "T100000Z", StringComparison.Ordinal), London, Window)
            .ShouldNotBe(CalendarFingerprint.Of(File, London, Window));

    [Fact]
    public void Of_LinesPutTogether_IsAnother() =>
        CalendarFingerprint.Of("RRULE:FREQ=DAILY\r\nSUMMARY:x", London, Window).ShouldNotBe(CalendarFingerprint.Of("RRULE:FREQ=DAILYSUMMARY:x", London, Window));

    [Fact]
    public void Of_AnotherDay_IsAnother()
    {
        CalendarFingerprint.Of(File, London, CalendarSchedule.Window(Instant.FromUtc(2026, 3, 2, 23, 59)))
            .ShouldBe(CalendarFingerprint.Of(File, London, Window));
        CalendarFingerprint.Of(File, London, CalendarSchedule.Window(Instant.FromUtc(2026, 3, 3, 0, 0)))
            .ShouldNotBe(CalendarFingerprint.Of(File, London, Window));
    }

    [Fact]
    public void Of_AnotherZone_IsAnother() =>
        CalendarFingerprint.Of(File, TimeZones.Get("Europe/Berlin"), Window).ShouldNotBe(CalendarFingerprint.Of(File, London, Window));

    [Fact]
    public void Of_SameJourneyOnAnotherDate_IsAnother()
    {
        CalendarFingerprint.Of(File, Travelling(10), Window).ShouldNotBe(CalendarFingerprint.Of(File, Travelling(11), Window));
        CalendarFingerprint.Of(File, Travelling(10), Window).ShouldBe(CalendarFingerprint.Of(File, Travelling(10), Window));
    }

    private static DateTimeZone Travelling(int day) =>
        TravelZone.Of(London, [KeyValuePair.Create(new LocalDate(2026, 3, day), TimeZones.Get("Asia/Tokyo"))]);
}
