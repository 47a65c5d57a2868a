using Mentorship.Core.People;

namespace Mentorship.Web.Features.Admin.Users;

/// <summary>Which deeds are possible now, and what admins read about them.</summary>
public static class UserDeeds
{
    /// <summary>What can be done to a person as they are, by an admin who is not themselves.</summary>
    public static IEnumerable<UserDeed> PossibleFor(UserRow user, Guid adminId)
    {
        IEnumerable<UserDeed> membership = user.Membership switch
        {
            null or MembershipStatus.Ended => [UserDeed.StartMembership],
            MembershipStatus.Active => [UserDeed.ChangeLimit, UserDeed.ResetWeek, UserDeed.PauseMembership, UserDeed.EndMembership],
            MembershipStatus.Paused => [UserDeed.ChangeLimit, UserDeed.ResumeMembership, UserDeed.EndMembership],
            _ => throw new ArgumentOutOfRangeException(nameof(user), user.Membership, "No such status."),
        };
        return user.Id == adminId
            ? membership
            : [.. membership, user.IsAdmin ? UserDeed.RemoveAdmin : UserDeed.MakeAdmin, UserDeed.SignOutEverywhere, user.DisabledAt is null ? UserDeed.Disable : UserDeed.Enable];
    }

    /// <summary>Its place in the address: "reset-week".</summary>
    public static string Slug(this UserDeed deed) => deed switch
    {
        UserDeed.StartMembership => "start-membership",
        UserDeed.ChangeLimit => "change-limit",
        UserDeed.PauseMembership => "pause-membership",
        UserDeed.ResumeMembership => "resume-membership",
        UserDeed.EndMembership => "end-membership",
        UserDeed.ResetWeek => "reset-week",
        UserDeed.MakeAdmin => "make-admin",
        UserDeed.RemoveAdmin => "remove-admin",
        UserDeed.SignOutEverywhere => "sign-out",
        UserDeed.Disable => "disable",
        UserDeed.Enable => "enable",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
    };

    public static UserDeed? Find(string slug)
    {
        var found = Enum.GetValues<UserDeed>().Where(deed => deed.Slug() == slug).ToList();
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Whether it asks for a weekly limit.</summary>
    public static bool AsksForLimit(this UserDeed deed) => deed is UserDeed.StartMembership or UserDeed.ChangeLimit;

    /// <summary>Whether it takes something away.</summary>
    public static bool IsGrave(this UserDeed deed) => deed is UserDeed.EndMembership or UserDeed.RemoveAdmin or UserDeed.Disable;

    /// <summary>On its button.</summary>
    public static string Words(this UserDeed deed) => deed switch
    {
        UserDeed.StartMembership => "Start a membership",
        UserDeed.ChangeLimit => "Change the weekly limit",
        UserDeed.PauseMembership => "Pause the membership",
        UserDeed.ResumeMembership => "Resume the membership",
        UserDeed.EndMembership => "End the membership",
        UserDeed.ResetWeek => "Reset weekly sessions",
        UserDeed.MakeAdmin => "Make an admin",
        UserDeed.RemoveAdmin => "Take the admin role back",
        UserDeed.SignOutEverywhere => "Sign out everywhere",
        UserDeed.Disable => "Disable the account",
        UserDeed.Enable => "Enable the account",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
    };

    /// <summary>What happens if it is pressed.</summary>
    public static string Explanation(this UserDeed deed, UserRow user) => deed switch
    {
        UserDeed.StartMembership => $"{user.Name} can book included sessions from now on, so many a week.",
        UserDeed.ChangeLimit => $"It counts from this week on. Now {user.Name} has {user.WeeklyLimit} a week. What is booked stays, even if it is more.",
        UserDeed.PauseMembership => $"{user.Name} books no included sessions until it is resumed. What is booked stays.",
        UserDeed.ResumeMembership => $"{user.Name} can book included sessions again.",
        UserDeed.EndMembership => $"{user.Name} books no included sessions any more. What is booked stays.",
        UserDeed.ResetWeek => $"{user.Name} has the full limit again for this week: {user.UsedThisWeek} booked until now. What is booked stays.",
        UserDeed.MakeAdmin => $"{user.Name} can do everything that you can do here, and is asked to sign in again.",
        UserDeed.RemoveAdmin => $"{user.Name} is out of this area at the next request, and is asked to sign in again.",
        UserDeed.SignOutEverywhere => $"{user.Name} has to sign in again in every browser.",
        UserDeed.Disable => $"{user.Name} is signed out at the next request and cannot sign in any more, and nobody sees or books what they offer. What is booked stays: cancel it yourself if it must not take place.",
        UserDeed.Enable => $"{user.Name} can sign in again, and what they offer can be booked again.",
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "No such deed."),
    };

    public static string Words(this UserRefusal refusal) => refusal switch
    {
        UserRefusal.Oneself => "This is your own account. Ask another admin.",
        UserRefusal.AlreadySo => "It is so already, so nothing was done.",
        UserRefusal.LastAdmin => "No enabled admin would be left, so nothing was done. Another admin may have taken back your own role, or disabled your account, a moment ago.",
        UserRefusal.ChangedMeanwhile => "Somebody else has just changed this account. Look at it again.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No words for it."),
    };
}
