namespace Mentorship.Web.Infrastructure.DemoData;

/// <summary>How the story of a session goes.</summary>
internal enum Outcome
{
    Confirmed = 1,
    Completed,
    CancelledByMentee,
    CancelledByMentor,
    MenteeAbsent,
    MentorAbsent,

    /// <summary>A request that waits for the mentor's word.</summary>
    Requested,
    Declined,

    /// <summary>A request that the mentor let run out.</summary>
    Unanswered,

    /// <summary>A hold that ran out, because what was paid was not what was asked for.</summary>
    PaidWrongly,
}
