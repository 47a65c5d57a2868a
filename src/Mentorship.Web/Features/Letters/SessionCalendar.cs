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

    /// <param name="kind">What the mail tells.</param>
    /// <param name="session">The facts.</param>
    /// <param name="invitation">Which change of the entry it is.</param>
    /// <param name="home">Where people reach the site.</param>
    /// <param name="organizer">The site's e-mail address.</param>
    public static CalendarEntry Of(MessageKind kind, SessionFacts session, InvitationFacts invitation, Uri home, string organizer)
    {
        var page = PageOf(session.BookingId, home);
        return new()
        {
            BookingId = session.BookingId,
            Sequence = invitation.Sequence,
            Stamp = invitation.At,
            Time = session.Time,
            Status = (invitation.IsCancelled, invitation.IsTentative) switch
            {
                (true, _) => CalendarStatus.Cancelled,
                (_, true) => CalendarStatus.Tentative,
                _ => CalendarStatus.Confirmed,
            },
            Summary = SummaryOf(session.Title, session.Mentor.Name, session.Mentee.Name),
            Description = $"{(session.Topic.Length > 0 ? $"{session.Topic}\n\n" : "")}{News(kind, session, page)}",
            Location = LocationOf(session.MeetingType, session.Place, page),
            Page = page,
            Organizer = new(OrganizerName, organizer),
            Attendees = [.. new[] { Party.Mentor, Party.Mentee }.Select(side => new CalendarPerson(session.PersonOf(side).Name, session.PersonOf(side).Email))],
        };
    }

    /// <summary>What there is to know and to do now: a program shows the latest that it was sent.</summary>
    private static string News(MessageKind kind, SessionFacts session, Uri page)
    {
        var toDo = session.Invitation switch
        {
            { IsCancelled: true } => $"Everything about it: {page.AbsoluteUri}",
            { IsTentative: true } => $"It is asked for, and not agreed on yet. Look at it and answer here: {page.AbsoluteUri}",
            _ => $"Join, move or cancel it here: {page.AbsoluteUri}",
        };
        return kind switch
        {
            MessageKind.Requested when session.AnswerBy is { } until => $"{session.Mentor.Name} can answer until {SessionLetter.Moment(until, session)}. {toDo}",
            MessageKind.MoveAsked or MessageKind.MoveCountered => $"Another time is proposed: {Proposed(session)}. Until it is accepted this one stays. {toDo}",
            MessageKind.MoveRejected or MessageKind.MoveWithdrawn or MessageKind.MoveExpired => $"It stays when it is. Another time was proposed: {Proposed(session)}. {toDo}",
            MessageKind.LinkChanged => $"Its link has changed; the session’s page has the one that leads there. {toDo}",
            MessageKind.Completed => $"Rate the session here: {page.AbsoluteUri}/review",
            _ => toDo,
        };
    }

    private static string Proposed(SessionFacts session)
    {
        var both = SessionLetter.When("", session.Move!.New, session).Lines;
        return $"{both[0]} ({both[1]})";
    }

    public static Uri PageOf(Guid bookingId, Uri home) => new(home, $"/bookings/{bookingId}");

    public static string SummaryOf(string title, string mentor, string mentee) => $"{title}: {mentor} and {mentee}";

    /// <summary>Where it is: in person the place; else the session's page, behind whose door the link is.</summary>
    public static string LocationOf(MeetingTypes type, string place, Uri page) =>
        type == MeetingTypes.InPerson ? type.Words(place) : page.AbsoluteUri;
}
