namespace Mentorship.Core.Bookings;

/// <summary>Why a session cannot be cancelled.</summary>
public enum CancellationRefusal
{
    /// <summary>It was cancelled before.</summary>
    AlreadyCancelled = 1,

    /// <summary>It is over, or never came about.</summary>
    AlreadyOver,

    /// <summary>It has begun.</summary>
    AlreadyStarted,

    /// <summary>The mentee's cut-off has passed.</summary>
    TooLate,

    /// <summary>It was booked under a policy that asks for a reason, and none that will do was said.</summary>
    NoReason,

    /// <summary>Another amount goes back by now than the one that was shown.</summary>
    OtherRefund,

    /// <summary>The mentor's request to move, instead of which it was to be cancelled, is not open any more.</summary>
    NotAskedAnyMore,

    /// <summary>The other side did something at the same moment, and was first.</summary>
    ChangedMeanwhile,
}
