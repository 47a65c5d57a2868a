namespace Mentorship.Core.People;

/// <summary>What can be done to a membership.</summary>
public enum MembershipDeedKind
{
    /// <summary>It began, for the first time or again.</summary>
    Started = 1,
    LimitChanged = 2,
    Paused = 3,
    Resumed = 4,
    Ended = 5,
}
