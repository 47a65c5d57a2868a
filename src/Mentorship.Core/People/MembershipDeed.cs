using NodaTime;

namespace Mentorship.Core.People;

/// <summary>Something that was done to a membership, not yet saved: whoever saves it stores what it tells.</summary>
/// <param name="Kind">What.</param>
/// <param name="WeeklyLimit">The limit after it.</param>
/// <param name="ActorId">Who did it; null when nobody did.</param>
/// <param name="Reason">Why, as they said; may be empty.</param>
/// <param name="At">When.</param>
public sealed record MembershipDeed(MembershipDeedKind Kind, int WeeklyLimit, Guid? ActorId, string Reason, Instant At);
