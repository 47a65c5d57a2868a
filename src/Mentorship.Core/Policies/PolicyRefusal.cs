namespace Mentorship.Core.Policies;

/// <summary>Why a policy cannot be set to a value.</summary>
public abstract record PolicyRefusal
{
    private PolicyRefusal()
    {
    }

    /// <summary>It is below the least or above the most.</summary>
    public sealed record OutOfBounds(int Min, int Max) : PolicyRefusal;

    /// <summary>Mentees would have to cancel for free at a time when they cannot cancel any more.</summary>
    public sealed record FreeAfterCutoff(int CutoffHours, int FreeHours) : PolicyRefusal;

    /// <summary>It is that already.</summary>
    public sealed record Unchanged : PolicyRefusal;

    /// <summary>Another admin has changed it since it was shown.</summary>
    public sealed record ChangedMeanwhile : PolicyRefusal;
}
