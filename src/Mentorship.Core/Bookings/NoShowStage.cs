namespace Mentorship.Core.Bookings;

/// <summary>Where a no-show stands between being reported and being settled.</summary>
public enum NoShowStage
{
    /// <summary>One side said that the other did not come.</summary>
    Reported = 1,

    /// <summary>The side that was called absent says otherwise, and an admin is to decide.</summary>
    Disputed = 2,

    /// <summary>Nobody disputed a mentor's in time, and the mentee has been given everything back.</summary>
    Settled = 3,

    /// <summary>An admin found that it is so.</summary>
    Upheld = 4,

    /// <summary>An admin found that both were there: the session is completed.</summary>
    Overturned = 5,
}
