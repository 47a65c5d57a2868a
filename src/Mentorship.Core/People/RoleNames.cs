namespace Mentorship.Core.People;

/// <summary>The roles of Identity. Mentors and members are no roles: their rows say what they are.</summary>
public static class RoleNames
{
    public const string Admin = "Admin";
}
