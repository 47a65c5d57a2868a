using Mentorship.Core.Common;
using Mentorship.Core.Notifications.Calendars;
using NodaTime;

namespace Mentorship.Core.Tests.Notifications.Calendars;

public class CalendarFileTests
{
    private static readonly CalendarEntry Entry = new()
    {
        BookingId = new("019cad8f-ac00-72ed-b9b9-104de2b95176"),
        Sequence = 3,
        Stamp = Instant.FromUtc(2026, 3, 2, 8, 0, 5),
        Time = new TimeRange(Instant.FromUtc(2026, 3, 28, 23, 30), Instant.FromUtc(2026, 3, 29, 0, 30)),
        Status = CalendarStatus.Confirmed,
        Summary = "Engines, and more",
        Description = "My engine;\ndoes not \\ compute.",
        Location = "Video call",
        Page = new("https://mentorship.example/bookings/1"),
        Organizer = new("Mentorship", "sessions@mentorship.example"),
        Attendees = [new("Ada \"Countess\" Lovelace", "ada@example.com")],
    };

    [Fact]
    public void Write_Request_IsTheWholeFile() => CalendarFile.Write(CalendarMethod.Request, [Entry]).ShouldBe(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Mentorship//Mentorship//EN
        CALSCALE:GREGORIAN
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:019cad8f-ac00-72ed-b9b9-104de2b95176@mentorship
        DTSTAMP:20260302T080005Z
        LAST-MODIFIED:20260302T080005Z
        SEQUENCE:3
        DTSTART:20260328T233000Z
        DTEND:20260329T003000Z
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        SUMMARY:Engines\, and more
        DESCRIPTION:My engine\;\ndoes not \\ compute.
        LOCATION:Video call
        URL:https://mentorship.example/bookings/1
        ORGANIZER;CN="Mentorship":mailto:sessions@mentorship.example
        ATTENDEE;CN="Ada 'Countess' Lovelace";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPAN
         T;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada@example.com
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void Write_Cancelled_DoesNotKeepTheTime()
    {
        var file = CalendarFile.Write(CalendarMethod.Cancel, [Entry with { Status = CalendarStatus.Cancelled }]);

        file.ShouldContain("\r\nMETHOD:CANCEL\r\n");
        file.ShouldContain("\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n");
    }

    [Fact]
    public void Write_Feed_HasANameAndSaysHowOftenToAsk()
    {
        var file = CalendarFile.Write(CalendarMethod.Publish, [], "Mentorship");

        file.ShouldContain("\r\nNAME:Mentorship\r\nX-WR-CALNAME:Mentorship\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n");
        file.ShouldEndWith("\r\nEND:VCALENDAR\r\n");
    }

    [Fact]
    public void Write_LineBreaksInEverything_BeginNoLineOfTheirOwn()
    {
        const string Attack = "x\r\nATTENDEE:mailto:all@example.com\nEND:VEVENT\u0085\u2028BEGIN:VALARM\r";
        var entry = Entry with
        {
            Summary = Attack,
            Description = Attack,
            Location = Attack,
            Organizer = new(Attack, Attack),
            Attendees = [new(Attack, Attack)],
        };

        var lines = CalendarFile.Write(CalendarMethod.Request, [entry]).Split("\r\n");

        lines.Count(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)).ShouldBe(1);
        lines.Count(line => line.StartsWith("END:", StringComparison.Ordinal)).ShouldBe(2);
        lines.ShouldNotContain(line => line.StartsWith("BEGIN:VALARM", StringComparison.Ordinal));
        lines.ShouldAllBe(line => !line.Any(char.IsControl));
    }
}
