using Mentorship.Core.Policies;

namespace Mentorship.Core.Bookings;

/// <summary>Who may see which bookings. Every query of pages begins here, so that "not yours" is "not found".</summary>
public static class BookingQueries
{
    /// <summary>The bookings in which this person is mentor or mentee.</summary>
    public static IQueryable<Booking> VisibleTo(this IQueryable<Booking> bookings, Guid userId) =>
        bookings.Where(booking => booking.MenteeId == userId || booking.MentorId == userId);

    /// <summary>On which side of a booking this person is.</summary>
    public static Party SideOf(Guid userId, Guid mentorId) => userId == mentorId ? Party.Mentor : Party.Mentee;
}
