using Mentorship.Core.Notifications;
using Mentorship.Core.Notifications.Calendars;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;

namespace Mentorship.Web.Features.Letters;

/// <summary>A session as people's calendars are told of it in a mail.</summary>
public static class SessionCalendar
{
    /// <summary>Who calls people together, and writes to them.</summary>
    public const string OrganizerName = "Mentorship";

    /// <param name="session">The facts.</param>
    /// <param name="invitation">Which change of the entry it is.</param>
    /// <param name="home">Where people reach the site.</param>
    /// <param name="organizer">The site's e-mail address.</param>
    public static CalendarEntry Of(SessionFacts session, InvitationFacts invitation, Uri home, string organizer)
    {
        var page = PageOf(session.BookingId, home);
        return new()
        {
            BookingId = session.BookingId,
            Sequence = invitation.Sequence,
            Stamp = invitation.At,
            Time = session.Time,
            Status = invitation.IsCancelled ? CalendarStatus.Cancelled : CalendarStatus.Confirmed,
            Summary = SummaryOf(session.Title, session.Mentor.Name, session.Mentee.Name),
            Description = $"{(session.Topic.Length > 0 ? $"{session.Topic}\n\n" : "")}Join, move or cancel it here: {page.AbsoluteUri}",
            Location = LocationOf(session.MeetingType, session.Place, page),
            Page = page,
            Organizer = new(OrganizerName, organizer),
            Attendees = [.. new[] { Party.Mentor, Party.Mentee }.Select(side => new CalendarPerson(session.PersonOf(side).Name, session.PersonOf(side).Email))],
        };
    }

    public static Uri PageOf(Guid bookingId, Uri home) => new(home, $"/bookings/{bookingId}");

    public static string SummaryOf(string title, string mentor, string mentee) => $"{title}: {mentor} and {mentee}";

    /// <summary>Where it is: in person the place; else the session's page, behind whose door the link is.</summary>
    public static string LocationOf(MeetingTypes type, string place, Uri page) =>
        type == MeetingTypes.InPerson ? type.Words(place) : page.AbsoluteUri;
}
