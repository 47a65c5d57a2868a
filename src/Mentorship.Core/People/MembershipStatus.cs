namespace Mentorship.Core.People;

/// <summary>Where a membership stands. Someone without a row has none.</summary>
public enum MembershipStatus
{
    Active = 1,
    Paused = 2,
    Ended = 3,
}
