using NodaTime;

namespace Mentorship.Core.Policies;

/// <summary>Until when, how often and for how long a session's time is negotiated. Pure: the same answer before the button and behind it.</summary>
public static class RescheduleRule
{
    /// <summary>Until when, that instant included, this side may ask to move.</summary>
    public static Instant Deadline(Party by, Instant startsAt, SessionPolicy policy) => startsAt - Duration.FromHours(CutoffHours(by, policy));

    /// <summary>How long before the start that is, in hours.</summary>
    public static int CutoffHours(Party by, SessionPolicy policy) =>
        by == Party.Mentor ? policy.MentorRescheduleCutoffHours : policy.RescheduleCutoffHours;

    /// <summary>Whether it is too late at <paramref name="now"/>; what has begun is never moved.</summary>
    public static bool IsTooLate(Party by, Instant startsAt, SessionPolicy policy, Instant now) =>
        now >= startsAt || now > Deadline(by, startsAt, policy);

    /// <summary>How often a session may be moved because this side asked.</summary>
    public static int MostMoves(Party by, SessionPolicy policy) =>
        by == Party.Mentor ? policy.MentorMaxReschedules : policy.MaxReschedules;

    /// <summary>
    /// When the time to answer a proposal made now ends: the policy's hours later, but never later than the session's
    /// start or the proposed one.
    /// </summary>
    public static Instant AnswerBy(Instant startsAt, Instant proposed, SessionPolicy policy, Instant now) =>
        Instant.Min(now + Duration.FromHours(policy.RescheduleExpiryHours), Instant.Min(startsAt, proposed));
}
