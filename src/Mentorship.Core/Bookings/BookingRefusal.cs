using Mentorship.Core.Bookings.Slots;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>Why a time could not be taken.</summary>
public abstract record BookingRefusal
{
    private BookingRefusal()
    {
    }

    /// <summary>There is no such offering or length of it, or it cannot be booked now.</summary>
    public sealed record OfferingUnavailable : BookingRefusal;

    /// <summary>Nobody books their own offering.</summary>
    public sealed record OwnOffering : BookingRefusal;

    /// <summary>It has no price, and is only for members.</summary>
    public sealed record MembersOnly : BookingRefusal;

    /// <summary>The time cannot be had; these are the nearest that can, soonest first.</summary>
    public sealed record TimeUnavailable(SlotRefusal Reason, IReadOnlyList<Instant> Nearest) : BookingRefusal;
}
