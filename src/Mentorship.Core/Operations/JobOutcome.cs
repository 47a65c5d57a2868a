namespace Mentorship.Core.Operations;

/// <summary>How a run of a job ended.</summary>
public enum JobOutcome
{
    Done = 1,

    /// <summary>It threw; the next run tries again.</summary>
    Failed = 2,

    /// <summary>The process stopped under it; what is left is still due.</summary>
    Stopped = 3,
}
