using Mentorship.Core.Notifications;
using Mentorship.Core.Policies;
using Mentorship.Web.Features.Bookings;

namespace Mentorship.Web.Features.Letters;

/// <summary>Sessions to which one of the two did not come, or is said not to have come.</summary>
public static class NoShowLetters
{
    public static Letter Reported(SessionFacts session) => SessionLetter.Of(
        session,
        "Did not come",
        (session.IsOwnDeed, session.Absent == session.To) switch
        {
            (true, _) => $"You said that {session.Other.Name} did not come",
            (_, true) => $"{session.Other.Name} says that you did not come",
            _ => $"{session.Other.Name} did not come",
        },
        Money(session),
        Dispute(session));

    public static Letter Disputed(SessionFacts session) => SessionLetter
        .Of(
            session,
            "Disputed",
            session.IsOwnDeed ? "You said that you were there" : $"{session.Other.Name} says that they were there",
            "One of us reads what both of you say and decides. You get another mail then.",
            HasMoneyWaiting(session) ? "What was paid waits until then." : "")
        .Quoting(session.IsOwnDeed ? "You wrote:" : $"{session.Other.Name} wrote:", session.Reason);

    public static Letter Upheld(SessionFacts session) => SessionLetter
        .Of(
            session,
            "Decided",
            session.Absent == session.To ? "It stays as it is: you did not come" : $"It stays as it is: {session.Other.Name} did not come",
            Refund(session))
        .Quoting("Mentorship wrote:", session.Reason);

    public static Letter Overturned(SessionFacts session)
    {
        var letter = SessionLetter
            .Of(
                session,
                "Decided",
                "The session counts as held",
                session.Absent == session.To ? "We found that you were there." : $"We found that {session.Other.Name} was there.",
                HasMoneyWaiting(session) ? "It is paid for as it was agreed." : "",
                session is { IsIncluded: true, Absent: Party.Mentor, To: Party.Mentee } ? "The included session that you were given back stays yours." : "")
            .Quoting("Mentorship wrote:", session.Reason);
        return session.To == Party.Mentee
            ? letter with { Button = new("Rate the session", $"{SessionLetter.PathOf(session)}/review") }
            : letter;
    }

    public static Letter Settled(SessionFacts session) => SessionLetter.Of(
        session,
        "Given back",
        session.To == Party.Mentee ? "You get your money back" : $"{session.Mentee.Name} gets the money back",
        "Nobody disputed the no-show in time.",
        Refund(session),
        session.To == Party.Mentee ? "It goes the way it came. Banks take some days." : "");

    private static bool HasMoneyWaiting(SessionFacts session) => session.Absent == Party.Mentor && !session.Price.IsFree && !session.IsIncluded;

    // Of a mentee's no-show nothing of the membership comes back, and that it does would be said else.
    private static string Refund(SessionFacts session) => session.IsIncluded && session.Absent != Party.Mentor ? "" : SessionLetter.Refund(session);

    private static string Money(SessionFacts session)
    {
        if (!HasMoneyWaiting(session) || session.DisputableUntil is not { } until)
        {
            return Refund(session);
        }

        var moment = SessionLetter.Moment(until, session);
        var all = PolicyWords.Refund(session.Price, session.Price, session.To == Party.Mentee, session.Mentee.Name);
        return session.To == Party.Mentee
            ? $"{all} It goes out on {moment}, unless {session.Mentor.Name} disputes it until then; then one of us decides."
            : $"{all} It goes out on {moment}, unless you dispute it.";
    }

    private static string Dispute(SessionFacts session) => session.DisputableUntil is not { } until
        ? ""
        : (session.Absent == session.To) switch
        {
            true => $"If you were there, say so on the session’s page until {SessionLetter.Moment(until, session)}: then one of us decides.",
            _ when HasMoneyWaiting(session) => "",
            _ => $"{session.Other.Name} can dispute it until {SessionLetter.Moment(until, session)}; then one of us decides.",
        };
}
