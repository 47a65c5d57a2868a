namespace Mentorship.Core.People;

/// <summary>Why a deed to a membership is not done.</summary>
public enum MembershipRefusal
{
    /// <summary>The limit is not one to three.</summary>
    LimitOutOfRange = 1,

    /// <summary>There is a membership already, active or paused.</summary>
    AlreadyMember,

    /// <summary>There is none, or it has ended.</summary>
    NoMembership,

    /// <summary>It is paused, and only an active one can be.</summary>
    NotActive,

    /// <summary>It is active, and only a paused one can go on.</summary>
    NotPaused,

    /// <summary>Somebody else changed it at the same moment.</summary>
    ChangedMeanwhile,
}
