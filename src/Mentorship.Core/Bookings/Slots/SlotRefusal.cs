namespace Mentorship.Core.Bookings.Slots;

/// <summary>Why a time cannot be booked, in the order in which the reasons are looked for.</summary>
public enum SlotRefusal
{
    /// <summary>It does not lie after now.</summary>
    InThePast,

    /// <summary>It is nearer than the offering's notice.</summary>
    TooSoon,

    /// <summary>Its date, in the mentor's zone, is beyond the offering's horizon.</summary>
    TooFar,

    /// <summary>The mentor does not work on its date: time off, a date closed, or a weekday without hours.</summary>
    DayOff,

    /// <summary>The mentor works on its date, but the whole session does not lie inside open time.</summary>
    OutsideHours,

    /// <summary>It lies inside the hours but between two starts.</summary>
    NotOnGrid,

    /// <summary>It lies in a week whose included sessions the viewer has used up.</summary>
    AllowanceUsedUp,

    /// <summary>Its date, in the mentor's zone, has as many sessions as the offering allows.</summary>
    DayFull,

    /// <summary>The mentor has a session with someone else, or its buffer.</summary>
    Taken,

    /// <summary>The mentor has an appointment in another calendar.</summary>
    MentorBusy,

    /// <summary>The viewer has a session then, with this mentor or another.</summary>
    OwnSession,
}
