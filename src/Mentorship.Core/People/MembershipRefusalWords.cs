namespace Mentorship.Core.People;

/// <summary>What an admin is told when a membership stays as it is.</summary>
public static class MembershipRefusalWords
{
    // CS8524 asks for a case for numbers that have no name. Leaving it out keeps CS8509, which stops the build when a
    // reason has no words.
#pragma warning disable CS8524
    public static string Words(this MembershipRefusal refusal) => refusal switch
    {
        MembershipRefusal.LimitOutOfRange =>
            $"The weekly limit is {Membership.MinWeeklyLimit} to {Membership.MaxWeeklyLimit} sessions. Please choose one of them.",
        MembershipRefusal.AlreadyMember => "There is a membership already. Change that one instead.",
        MembershipRefusal.NoMembership => "There is no membership to change. Start one first.",
        MembershipRefusal.NotActive => "The membership is paused. Resume it first.",
        MembershipRefusal.NotPaused => "The membership is active already.",
        MembershipRefusal.ChangedMeanwhile => "Somebody else has just changed this membership. Look at it again.",
    };
#pragma warning restore CS8524
}
