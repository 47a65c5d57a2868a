namespace Mentorship.Core.Bookings;

/// <summary>What can happen to a booking.</summary>
public enum BookingEventKind
{
    /// <summary>The mentee took the time.</summary>
    Held = 1,

    /// <summary>It is on: booked, and paid if it costs something.</summary>
    Confirmed = 2,
    Cancelled = 3,
    Completed = 4,

    /// <summary>One side did not come; the detail says which.</summary>
    NoShow = 5,

    /// <summary>The mentee took another time, or another length, before booking it.</summary>
    HoldMoved = 6,
    HoldExtended = 7,

    /// <summary>The mentee gave the time back before booking it.</summary>
    HoldReleased = 8,

    /// <summary>The hold's time ran out.</summary>
    HoldExpired = 9,

    /// <summary>Booked, and paid if it costs something; now the mentor has to approve.</summary>
    Requested = 10,

    /// <summary>The two agree: the mentor to the time that was asked for, or one of them to the time that the other proposed instead.</summary>
    Approved = 11,
    Declined = 12,

    /// <summary>Whose turn it was did not answer in time.</summary>
    RequestExpired = 13,

    /// <summary>One side joined.</summary>
    Started = 14,

    /// <summary>One side asked to move it, and proposed a time.</summary>
    MoveAsked = 15,

    /// <summary>The other time was answered with yet another.</summary>
    MoveCountered = 16,

    /// <summary>The mentor does not want another time.</summary>
    MoveRejected = 17,
    MoveWithdrawn = 18,

    /// <summary>Nobody answered in time; it stays when it is.</summary>
    MoveExpired = 19,

    /// <summary>The other side accepted: it has the proposed time.</summary>
    Moved = 20,

    /// <summary>An admin gave back more of its price; the detail says how much, and why.</summary>
    GivenBack = 30,

    /// <summary>The side that was called absent says otherwise; the detail has the beginning of its words.</summary>
    NoShowDisputed = 40,

    /// <summary>An admin found that the no-show is one.</summary>
    NoShowUpheld = 41,

    /// <summary>An admin found that both were there.</summary>
    NoShowOverturned = 42,

    /// <summary>Nobody disputed a mentor's no-show in time: the mentee is given everything back.</summary>
    NoShowSettled = 43,
}
