namespace Mentorship.Core.Bookings.Allowances;

/// <summary>What can happen to a member's allowance.</summary>
public enum AllowanceEntryKind
{
    /// <summary>A session was booked with it.</summary>
    Used = 1,

    /// <summary>A session did not come about, and so costs nothing of it.</summary>
    GivenBack = 2,

    /// <summary>An admin gave the used sessions of a week back.</summary>
    Reset = 3,

    /// <summary>A week began.</summary>
    WeekBegun = 4,
    MembershipStarted = 5,
    LimitChanged = 6,
    MembershipPaused = 7,
    MembershipResumed = 8,
    MembershipEnded = 9,
}
