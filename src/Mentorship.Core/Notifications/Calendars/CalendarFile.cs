using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Mentorship.Core.Notifications.Calendars;

/// <summary>Writes calendar files: the part of RFC 5545 that sessions need, with all times in UTC.</summary>
public static class CalendarFile
{
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="method">What it is for.</param>
    /// <param name="entries">The sessions.</param>
    /// <param name="name">What a feed is called; null for what is no feed.</param>
    public static string Write(CalendarMethod method, IEnumerable<CalendarEntry> entries, string? name = null)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Mentorship//Mentorship//EN");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, $"METHOD:{method.ToString().ToUpperInvariant()}");
        if (name is not null)
        {
            // The first is the standard's (RFC 7986), the second what programs read; the same of how often to ask.
            Line(file, $"NAME:{CalendarText.Escape(name)}");
            Line(file, $"X-WR-CALNAME:{CalendarText.Escape(name)}");
            Line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            Line(file, "X-PUBLISHED-TTL:PT1H");
        }

        foreach (var entry in entries)
        {
            Write(file, entry);
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, CalendarEntry entry)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{entry.BookingId}@mentorship");
        Line(file, $"DTSTAMP:{Utc.Format(entry.Stamp)}");
        Line(file, $"LAST-MODIFIED:{Utc.Format(entry.Stamp)}");
        Line(file, $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line(file, $"DTSTART:{Utc.Format(entry.Time.Start)}");
        Line(file, $"DTEND:{Utc.Format(entry.Time.End)}");
        Line(file, $"STATUS:{entry.Status.ToString().ToUpperInvariant()}");
        Line(file, $"TRANSP:{(entry.Status == CalendarStatus.Cancelled ? "TRANSPARENT" : "OPAQUE")}");
        Line(file, $"SUMMARY:{CalendarText.Escape(entry.Summary)}");
        Line(file, $"DESCRIPTION:{CalendarText.Escape(entry.Description)}");
        Line(file, $"LOCATION:{CalendarText.Escape(entry.Location)}");
        Line(file, $"URL:{entry.Page.AbsoluteUri}");
        Line(file, $"ORGANIZER;CN={CalendarText.Quote(entry.Organizer.Name)}:{CalendarText.Mailto(entry.Organizer.Email)}");
        var taking = entry.Status == CalendarStatus.Tentative ? "TENTATIVE" : "ACCEPTED";
        foreach (var person in entry.Attendees)
        {
            Line(
                file,
                $"ATTENDEE;CN={CalendarText.Quote(person.Name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={taking};RSVP=FALSE:{CalendarText.Mailto(person.Email)}");
        }

        Line(file, "END:VEVENT");
    }

    private static void Line(StringBuilder file, string line) => CalendarText.AppendFolded(file, line);
}
