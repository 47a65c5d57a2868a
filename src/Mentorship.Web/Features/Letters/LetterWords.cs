using Mentorship.Core.Notifications;

namespace Mentorship.Web.Features.Letters;

/// <summary>Puts each kind of message into words. A new kind is one line here and one method beside it.</summary>
public static class LetterWords
{
    /// <exception cref="ArgumentOutOfRangeException">A kind without words, or facts that are not of its sort.</exception>
    public static Letter Of(MessageKind kind, MessageFacts facts) => (kind, facts) switch
    {
        (MessageKind.Booked, SessionFacts session) => BookingLetters.Booked(session),
        (MessageKind.Requested, SessionFacts session) => BookingLetters.Requested(session),
        (MessageKind.Approved, SessionFacts session) => BookingLetters.Approved(session),
        (MessageKind.Declined, SessionFacts session) => EndLetters.Declined(session),
        (MessageKind.Cancelled, SessionFacts session) => EndLetters.Cancelled(session),
        (MessageKind.GivenBack, SessionFacts session) => EndLetters.GivenBack(session),
        (MessageKind.RequestExpired, SessionFacts session) => EndLetters.RequestExpired(session),
        (MessageKind.PaidInVain, SessionFacts session) => EndLetters.PaidInVain(session),
        (MessageKind.Completed, SessionFacts session) => EndLetters.Completed(session),
        (MessageKind.NoShow, SessionFacts session) => NoShowLetters.Reported(session),
        (MessageKind.NoShowDisputed, SessionFacts session) => NoShowLetters.Disputed(session),
        (MessageKind.NoShowUpheld, SessionFacts session) => NoShowLetters.Upheld(session),
        (MessageKind.NoShowOverturned, SessionFacts session) => NoShowLetters.Overturned(session),
        (MessageKind.NoShowSettled, SessionFacts session) => NoShowLetters.Settled(session),
        (MessageKind.LinkChanged, SessionFacts session) => MeetingLetters.LinkChanged(session),
        (MessageKind.MeetingFailed, SessionFacts session) => MeetingLetters.Failed(session),
        (MessageKind.MoveAsked, SessionFacts session) => MoveLetters.Asked(session),
        (MessageKind.MoveCountered, SessionFacts session) => MoveLetters.Countered(session),
        (MessageKind.MoveAccepted, SessionFacts session) => MoveLetters.Accepted(session),
        (MessageKind.MoveRejected, SessionFacts session) => MoveLetters.Rejected(session),
        (MessageKind.MoveWithdrawn, SessionFacts session) => MoveLetters.Withdrawn(session),
        (MessageKind.MoveExpired, SessionFacts session) => MoveLetters.Expired(session),
        (MessageKind.CourseFollowUp, CourseFacts course) => CourseLetters.FollowUp(course),
        (MessageKind.FreeTimeAgain, FreeTimeFacts time) => WaitlistLetters.FreeTimeAgain(time),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, $"No words for it with {facts.GetType().Name}."),
    };
}
