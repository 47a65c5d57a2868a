using Mentorship.Core.Bookings;
using Mentorship.Core.Notifications;
using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Letters;

/// <summary>Sessions that are over, or that came to nothing.</summary>
public static class EndLetters
{
    public static Letter Declined(SessionFacts session) => SessionLetter
        .Of(
            session,
            "Declined",
            session.To == Party.Mentee ? $"{session.Mentor.Name} has declined your request" : $"You have declined the request of {session.Mentee.Name}",
            SessionLetter.Refund(session))
        .Quoting(session.To == Party.Mentee ? $"{session.Mentor.Name} wrote:" : "You wrote:", session.Reason)
        .LeadingToTimes(session);

    public static Letter Cancelled(SessionFacts session)
    {
        var by = session.Actor is { } actor ? session.PersonOf(actor).Name : "Mentorship";
        return SessionLetter
            .Of(
                session,
                "Cancelled",
                session.IsOwnDeed ? $"You have cancelled the session with {session.Other.Name}" : $"{by} has cancelled the session",
                session.CancellationReason is { } reason ? $"{(session.IsOwnDeed ? "Your reason" : "The reason")}: {reason.Words()}." : "",
                SessionLetter.Refund(session))
            .Quoting(session.IsOwnDeed ? "You wrote:" : $"{by} wrote:", session.Reason)
            .LeadingToTimes(session);
    }

    public static Letter GivenBack(SessionFacts session) => SessionLetter
        .Of(
            session,
            "Money given back",
            session.To == Party.Mentee ? "You get money back" : $"{session.Mentee.Name} gets money back",
            session.To == Party.Mentee
                ? $"Together it is {session.Refund} of {session.Price} now. It goes the way it came. Banks take some days."
                : $"Together it is {session.Refund} of {session.Price} now. Your share of it goes back too.")
        .Quoting("Mentorship wrote:", session.Reason);

    public static Letter RequestExpired(SessionFacts session) => SessionLetter
        .Of(
            session,
            "Not answered",
            ((session.Move?.Turn ?? Party.Mentor) == session.To, session.To) switch
            {
                (false, _) => $"{session.Other.Name} has not answered in time",
                (_, Party.Mentee) => "Your request has ended without your answer",
                _ => $"The request of {session.Mentee.Name} has ended without your answer",
            },
            session.To == Party.Mentee ? "Your request has ended, and the time is free again." : "The time is free again.",
            SessionLetter.Refund(session))
        .LeadingToTimes(session);

    public static Letter PaidInVain(SessionFacts session) => SessionLetter
        .Of(
            session,
            "Your payment goes back",
            $"Your payment of {session.Refund} goes back to you",
            session.WasPaidBefore
                ? "This session was paid for already. You get back all of what came twice."
                : "It came when the hold had ended and the time could not be had any more. Nothing is booked by it, and you get back all of it.",
            "It goes the way it came. Banks take some days.")
        .LeadingToTimes(session);

    public static Letter Completed(SessionFacts session)
    {
        var letter = SessionLetter.Of(
            session,
            "How was it",
            $"How was your session with {session.Mentor.Name}?",
            $"{session.Mentor.Name} and others who look for a mentor would like to know.");
        return letter with { Button = new("Rate the session", $"{SessionLetter.PathOf(session)}/review") };
    }
}
