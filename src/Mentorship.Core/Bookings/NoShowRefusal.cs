namespace Mentorship.Core.Bookings;

/// <summary>Why a no-show could not be reported, disputed or decided.</summary>
public enum NoShowRefusal
{
    /// <summary>The ten minutes that one waits for the other are not over.</summary>
    TooEarly = 1,

    /// <summary>The session is completed, cancelled or reported already, or was never on.</summary>
    AlreadyOver = 2,

    /// <summary>Nobody said that this side did not come.</summary>
    NotReported = 3,

    /// <summary>The time in which it can be disputed is over.</summary>
    TooLate = 4,
    AlreadyDisputed = 5,

    /// <summary>Nobody disputes it, so there is nothing to decide.</summary>
    NotDisputed = 6,

    /// <summary>An admin has decided.</summary>
    AlreadyDecided = 7,

    /// <summary>Something about the session changed at the same moment.</summary>
    ChangedMeanwhile = 8,
}
