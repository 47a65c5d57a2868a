using System.Linq.Expressions;
using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Bookings;

/// <summary>By which states a mentor's bookings can be narrowed.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Words">What people read.</param>
/// <param name="IsNewestFirst">Whether the latest stands first, as of what is over; else the soonest.</param>
public sealed record BookingState(string Name, string Words, bool IsNewestFirst)
{
    public static BookingState Requests { get; } = new("requests", "Requests", IsNewestFirst: false);

    public static BookingState Upcoming { get; } = new("upcoming", "Upcoming", IsNewestFirst: false);

    public static BookingState Past { get; } = new("past", "Past", IsNewestFirst: true);

    public static BookingState Cancelled { get; } = new("cancelled", "Cancelled", IsNewestFirst: true);

    public static BookingState NoShow { get; } = new("no-show", "No-show", IsNewestFirst: true);

    public static IReadOnlyList<BookingState> All { get; } = [Upcoming, Requests, Past, Cancelled, NoShow];

    /// <summary>The bookings that are in it; each that was ever asked for is in one at least.</summary>
    public Expression<Func<Booking, bool>> Holds(Instant now) => Name switch
    {
        "requests" => booking => booking.Status == BookingStatus.Pending && booking.RequestExpiresAt > now,
        "upcoming" => booking => (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt > now,
        "past" => booking => booking.Status == BookingStatus.Completed
            || booking.Status == BookingStatus.NoShow
            || ((booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.InProgress) && booking.EndsAt <= now),
        "cancelled" => booking => booking.Status == BookingStatus.Cancelled
            || booking.Status == BookingStatus.Declined
            || booking.Status == BookingStatus.Expired
            || (booking.Status == BookingStatus.Pending && booking.RequestExpiresAt <= now),
        "no-show" => booking => booking.Status == BookingStatus.NoShow,
        _ => throw new InvalidOperationException($"Nobody said which bookings are '{Name}'."),
    };
}
