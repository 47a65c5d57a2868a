using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Bookings;

/// <summary>Who may see which bookings. Every query of pages begins here, so that "not yours" is "not found".</summary>
public static class BookingQueries
{
    /// <summary>The bookings in which this person is mentor or mentee.</summary>
    public static IQueryable<Booking> VisibleTo(this IQueryable<Booking> bookings, Guid userId) =>
        bookings.Where(booking => booking.MenteeId == userId || booking.MentorId == userId);

    /// <summary>Those that were booked or asked for: neither a hold nor one that ran out, which are nobody's session.</summary>
    public static IQueryable<Booking> OnceAskedFor(this IQueryable<Booking> bookings) => bookings
        .Where(booking => booking.Status != BookingStatus.Held && (booking.Status != BookingStatus.Expired || booking.RequestExpiresAt != null));

    /// <summary>On which side of a booking this person is.</summary>
    public static Party SideOf(Guid userId, Guid mentorId) => userId == mentorId ? Party.Mentor : Party.Mentee;

    /// <summary>With the negotiation about another time that is open, if there is one, and what was proposed in it.</summary>
    public static IQueryable<Booking> WithOpenReschedule(this IQueryable<Booking> bookings) => bookings
        .Include(booking => booking.Reschedules.Where(request => request.Status == RescheduleStatus.Open))
        .ThenInclude(request => request.Proposals);
}
