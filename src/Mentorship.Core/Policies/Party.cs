namespace Mentorship.Core.Policies;

/// <summary>The two sides of a session.</summary>
public enum Party
{
    Mentee = 1,
    Mentor = 2,
}
