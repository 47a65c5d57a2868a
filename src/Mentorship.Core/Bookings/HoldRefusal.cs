namespace Mentorship.Core.Bookings;

/// <summary>Why a step of checking out cannot be done.</summary>
public enum HoldRefusal
{
    /// <summary>The hold has run out; its time may still be free and can be taken again.</summary>
    RunOut = 1,

    /// <summary>It is booked already, or was given back.</summary>
    NotHeld,

    /// <summary>It was made longer as often as can be.</summary>
    ExtendedEnough,

    /// <summary>It costs something, and that is not paid.</summary>
    NotPaid,

    /// <summary>What it is about was not said yet.</summary>
    NotDescribed,

    /// <summary>Something else happened to it at the same moment.</summary>
    ChangedMeanwhile,
}
