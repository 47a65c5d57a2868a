using Mentorship.Core.Notifications;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;

namespace Mentorship.Web.Features.Letters;

/// <summary>Sessions that are asked for, and that are on.</summary>
public static class BookingLetters
{
    public static Letter Booked(SessionFacts session) => session.To == Party.Mentee
        ? ForMentee(session, "Booked", "Your session is booked")
        : About(session, "Booked", $"{session.Mentee.Name} has booked a session with you", SessionLetter.Joining(session));

    public static Letter Approved(SessionFacts session)
    {
        var heading = (session.Move, session.IsOwnDeed, session.To) switch
        {
            (null, _, Party.Mentee) => $"{session.Mentor.Name} has approved your session",
            (null, _, _) => $"You have approved the session with {session.Mentee.Name}",
            (_, true, _) => "You have accepted the other time: the session is on",
            _ => $"{session.Other.Name} has accepted the other time: the session is on",
        };
        var letter = session.To == Party.Mentee
            ? ForMentee(session, "Approved", heading)
            : About(session, "Approved", heading, SessionLetter.Joining(session));
        return session.Move is { } move ? letter with { Facts = [.. letter.Facts, SessionLetter.When("Asked for was", move.Old, session)] } : letter;
    }

    public static Letter Requested(SessionFacts session)
    {
        // Whoever answers too late answers nothing: until when is the first thing to know.
        var until = session.AnswerBy is { } answerBy ? $" until {SessionLetter.Moment(answerBy, session)}" : "";
        if (session.To == Party.Mentee)
        {
            return SessionLetter.Of(
                session,
                "Asked for",
                $"Your request is with {session.Mentor.Name}",
                $"{session.Mentor.Name} can approve it{until}. Without an answer it {RequestWords.Ends(session.Price, session.To, session.Mentee.Name)}.",
                "You get another mail as soon as there is an answer. The time is kept for you meanwhile.");
        }

        var letter = About(
            session,
            "A request",
            $"{session.Mentee.Name} asks for a session with you",
            $"{(session.Policy.MaxCounterProposals > 0 ? "Approve it, propose another time or decline it" : "Approve or decline it")}{until}. Without an answer it {RequestWords.Ends(session.Price, session.To, session.Mentee.Name)}.");
        return letter with { Button = letter.Button with { Words = "Answer the request" } };
    }

    private static Letter ForMentee(SessionFacts session, string subject, string heading) => SessionLetter
        .Of(
            session,
            subject,
            heading,
            SessionLetter.Joining(session),
            $"If you have to cancel: {PolicyWords.ForMentee(session.Price, session.StartsAt, session.Policy, session.Zone, session.At)}")
        .Quoting("To prepare:", session.Preparation);

    private static Letter About(SessionFacts session, string subject, string heading, string paragraph) => SessionLetter
        .Of(session, subject, heading, paragraph)
        .Quoting($"What {session.Mentee.Name} wants to talk about:", session.Topic);
}
