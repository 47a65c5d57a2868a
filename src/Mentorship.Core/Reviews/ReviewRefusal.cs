namespace Mentorship.Core.Reviews;

/// <summary>Why a review could not be written, changed or answered.</summary>
public enum ReviewRefusal
{
    /// <summary>The session is not completed: it is coming, or did not come about.</summary>
    NotHeld = 1,

    /// <summary>It was written too long ago to be changed.</summary>
    TooLate = 2,

    /// <summary>There is nothing to answer.</summary>
    NotWritten = 3,

    /// <summary>The mentor has answered, and does so once.</summary>
    AlreadyAnswered = 4,

    /// <summary>It was written, changed or answered at the same moment.</summary>
    ChangedMeanwhile = 5,
}
