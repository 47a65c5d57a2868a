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

    public static Letter Approved(SessionFacts session) => session.To == Party.Mentee
        ? ForMentee(session, "Approved", $"{session.Mentor.Name} has approved your session")
        : About(session, "Approved", $"You have approved the session with {session.Mentee.Name}", SessionLetter.Joining(session));

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
                $"{session.Mentor.Name} can approve it{until}. Without an answer it ends by itself{(session.Price.IsFree ? "." : ", and you get all your money back.")}",
                "You get another mail as soon as there is an answer. The time is kept for you meanwhile.");
        }

        var letter = About(
            session,
            "A request",
            $"{session.Mentee.Name} asks for a session with you",
            $"Approve or decline it{until}. Without an answer it ends by itself{(session.Price.IsFree ? "." : $", and {session.Mentee.Name} gets everything back.")}");
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
