using Mentorship.Core.Notifications;

namespace Mentorship.Web.Features.Letters;

/// <summary>The places of sessions. Their links are on the session's page alone.</summary>
public static class MeetingLetters
{
    public static Letter LinkChanged(SessionFacts session) => SessionLetter.Of(
        session,
        "Another link",
        $"The link of your session with {session.Other.Name} has changed",
        "The time stays. A link that you have noted leads there no more; the session's page has the one that does.",
        SessionLetter.Joining(session));

    public static Letter Failed(SessionFacts session)
    {
        var meeting = session.Meeting ?? new("", HasLink: false, IsRoomInstead: false);
        return (meeting.IsRoomInstead, meeting.HasLink) switch
        {
            (true, _) => SessionLetter.Of(
                session,
                "A room instead",
                "Your session has a room of ours instead",
                meeting.Trouble,
                $"The meeting could not be made, so you and {session.Other.Name} meet in a room of ours.",
                SessionLetter.Joining(session)),
            (_, true) => SessionLetter.Of(
                session,
                "The meeting was not moved",
                "The meeting could not be given its new time yet",
                meeting.Trouble,
                "We try again. Its link stays good, so people can come in all the same."),
            _ => SessionLetter.Of(
                session,
                "No meeting yet",
                "The meeting of your session could not be made yet",
                meeting.Trouble,
                "We try again, and an hour before the start the session gets a room of ours if it still has no link."),
        };
    }
}
