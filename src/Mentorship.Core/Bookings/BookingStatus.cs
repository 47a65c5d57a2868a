namespace Mentorship.Core.Bookings;

/// <summary>Where a booking stands in its life.</summary>
public enum BookingStatus
{
    /// <summary>The time is locked while the mentee checks out.</summary>
    Held = 1,

    /// <summary>Waiting for the mentor's word.</summary>
    Pending = 2,
    Confirmed = 3,
    InProgress = 4,
    Completed = 5,
    NoShow = 6,
    Cancelled = 7,
    Declined = 8,
    Expired = 9,
}
