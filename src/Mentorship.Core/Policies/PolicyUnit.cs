namespace Mentorship.Core.Policies;

/// <summary>What a policy is counted in.</summary>
public enum PolicyUnit
{
    Minutes = 1,
    Hours = 2,
    Percent = 3,
    Times = 4,

    /// <summary>No (0) or yes (1).</summary>
    YesNo = 5,
}
