namespace Mentorship.Core.People;

/// <summary>Why an admin cannot do something to an account.</summary>
public enum UserRefusal
{
    /// <summary>It is their own.</summary>
    Oneself = 1,

    /// <summary>It is as they want it already.</summary>
    AlreadySo = 2,

    /// <summary>Somebody changed it at the same moment.</summary>
    ChangedMeanwhile = 3,

    /// <summary>No other enabled account is an admin's, so that nobody could undo it.</summary>
    LastAdmin = 4,
}
