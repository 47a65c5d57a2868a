using Mentorship.Core.Notifications;
using Mentorship.Web.Features.Bookings;

namespace Mentorship.Web.Features.Letters;

/// <summary>Sessions that one side wants to have at another time.</summary>
public static class MoveLetters
{
    private const string Stays = "The session keeps its time.";

    public static Letter Asked(SessionFacts session) => Open(
        session,
        "Another time",
        session.IsOwnDeed ? $"You have asked {session.Other.Name} for another time" : $"{session.Other.Name} asks for another time");

    public static Letter Countered(SessionFacts session)
    {
        // To a request it may be the first.
        var another = MoveOf(session).IsOfRequest ? "another time" : "yet another time";
        return Open(
            session,
            $"{another[..1].ToUpperInvariant()}{another[1..]}",
            session.IsOwnDeed ? $"You have proposed {another} to {session.Other.Name}" : $"{session.Other.Name} proposes {another}");
    }

    public static Letter Accepted(SessionFacts session) => Over(
        session,
        "Moved",
        session.IsOwnDeed ? "You have moved the session" : $"{session.Other.Name} has accepted: the session is moved",
        SessionLetter.Joining(session)) with
    {
        Facts = [.. SessionLetter.Of(session, "", "").Facts, SessionLetter.When("It was", MoveOf(session).Old, session)],
    };

    public static Letter Rejected(SessionFacts session) => Over(
        session, "Not moved", session.IsOwnDeed ? "You have kept the session's time" : $"{session.Other.Name} keeps the session's time", Stays);

    public static Letter Withdrawn(SessionFacts session) => Over(
        session, "Not moved", session.IsOwnDeed ? "You have taken your proposal back" : $"{session.Other.Name} has taken the proposal back", Stays);

    public static Letter Expired(SessionFacts session) => Over(session, "Not moved", "Nobody answered the proposal in time", Stays);

    private static Letter Open(SessionFacts session, string subject, string heading)
    {
        var move = MoveOf(session);
        var until = move.AnswerBy is { } answerBy ? $" until {SessionLetter.Moment(answerBy, session)}" : "";
        var isMine = move.Turn == session.To;
        var rounds = move.RoundsLeft switch
        {
            0 => "No other time can be proposed any more.",
            1 => "Another time can be proposed once more.",
            var left => $"Another time can be proposed {left} times more.",
        };
        var letter = SessionLetter.Of(
            session,
            subject,
            heading,
            isMine ? $"It is your turn{until}." : $"{session.Other.Name} can answer{until}.",
            $"{Silence(session, move)} {rounds}");
        return WithTimes(letter, session, "Proposed").Quoting($"{(session.IsOwnDeed ? "You" : session.Other.Name)} wrote:", session.Reason) with
        {
            Button = letter.Button with { Words = isMine ? "Answer" : letter.Button.Words },
        };
    }

    private static Letter Over(SessionFacts session, string subject, string heading, string paragraph) => WithTimes(
        SessionLetter.Of(session, subject, heading, paragraph), session, "Was proposed")
        .Quoting($"{(session.IsOwnDeed ? "You" : session.Other.Name)} wrote:", session.Reason);

    private static string Silence(SessionFacts session, MoveFacts move) => move.IsOfRequest
        ? $"The time that was asked for is kept meanwhile. Without an answer the request {RequestWords.Ends(session.Price, session.To, session.Mentee.Name)}."
        : "Without an answer the session keeps its time.";

    /// <summary>Both times, where the session's own stands else.</summary>
    private static Letter WithTimes(Letter letter, SessionFacts session, string proposed)
    {
        var move = MoveOf(session);
        return letter with
        {
            Facts =
            [
                letter.Facts[0],
                SessionLetter.When(move.IsOfRequest ? "Asked for" : "When", move.Old, session),
                SessionLetter.When(proposed, move.New, session),
                .. letter.Facts.Skip(2),
            ],
        };
    }

    private static MoveFacts MoveOf(SessionFacts session) =>
        session.Move ?? throw new ArgumentException("A letter about a move without the times.", nameof(session));
}
