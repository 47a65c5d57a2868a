using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How the pages about another time find theirs.</summary>
public static class RescheduleQueries
{
    /// <summary>
    /// A session of this person's, on either side, with both people, the offering and what is negotiated about its time.
    /// Null if it is not theirs or only being booked.
    /// </summary>
    public static async Task<Booking?> FindSessionAsync(this MentorshipDbContext db, Guid id, Guid userId, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings
            .AsNoTracking()
            .VisibleTo(userId)
            .Include(row => row.Offering.Mentor.User)
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .WithOpenReschedule()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return booking is null || booking.IsBeingBooked ? null : booking;
    }

    /// <summary>The person on one side of a booking that was read with both.</summary>
    public static string NameOf(this Booking booking, Party side) => side == Party.Mentor ? booking.Mentor.User.Name : booking.Mentee.Name;

    /// <summary>The zone of the person on one side.</summary>
    public static DateTimeZone ZoneOf(this Booking booking, Party side) => side == Party.Mentor
        ? booking.Mentor.Zone
        : TimeZones.TryGet(booking.Mentee.TimeZone, out var zone) ? zone : DateTimeZone.Utc;

    public static Party Other(this Party side) => side == Party.Mentor ? Party.Mentee : Party.Mentor;
}
