namespace Mentorship.Core.Policies;

/// <summary>A number that admins set.</summary>
/// <param name="Key">Under which it is stored.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Meaning">What it does, in a sentence.</param>
/// <param name="Unit">What it is counted in: "hours".</param>
/// <param name="Min">The least that it can be.</param>
/// <param name="Max">The most that it can be.</param>
/// <param name="Get">Its value among the others.</param>
/// <param name="With">The others with this value of it.</param>
public sealed record PolicyDefinition(
    string Key, string Name, string Meaning, PolicyUnit Unit, int Min, int Max, Func<SessionPolicy, int> Get, Func<SessionPolicy, int, SessionPolicy> With)
{
    public const int KeyMaxLength = 40;

    /// <summary>The value of a new installation.</summary>
    public int Default => Get(SessionPolicy.Default);
}
