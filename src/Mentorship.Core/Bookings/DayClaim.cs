using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// One of the sessions that an offering allows on a day. (OfferingId, LocalDate, Ordinal) is the key, so no day has
/// more than the offering's cap, whoever books at the same moment.
/// </summary>
public sealed class DayClaim
{
    private DayClaim()
    {
    }

    public Guid OfferingId { get; private set; }

    /// <summary>Always false: with it the row refers to an offering that is not deleted, and cannot be while the row is there.</summary>
    public bool IsOfferingDeleted { get; private set; }

    /// <summary>The day on which the session begins, in the mentor's zone.</summary>
    public LocalDate LocalDate { get; private set; }

    /// <summary>Which of the day's sessions, from one to the cap: the order in which they were claimed, not held.</summary>
    public int Ordinal { get; private set; }

    public Guid BookingId { get; private set; }

    public static DayClaim Of(Booking booking, LocalDate date, int ordinal) =>
        new() { OfferingId = booking.OfferingId, LocalDate = date, Ordinal = ordinal, BookingId = booking.Id };
}
