namespace Mentorship.Web.Features.Admin.Users;

/// <summary>What an admin can do to a person; each has a page of its own that says what it will do.</summary>
public enum UserDeed
{
    StartMembership = 1,
    ChangeLimit = 2,
    PauseMembership = 3,
    ResumeMembership = 4,
    EndMembership = 5,
    ResetWeek = 6,
    MakeAdmin = 7,
    RemoveAdmin = 8,
    SignOutEverywhere = 9,
    Disable = 10,
    Enable = 11,
}
