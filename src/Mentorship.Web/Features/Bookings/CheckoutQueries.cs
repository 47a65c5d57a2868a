using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>How the steps of booking find theirs.</summary>
public static class CheckoutQueries
{
    /// <summary>A booking of this mentee's, in any state, with its offering, the mentor and the mentor's user. Null if it is not theirs.</summary>
    public static Task<Booking?> FindCheckoutAsync(this MentorshipDbContext db, Guid id, Guid menteeId, CancellationToken cancellationToken) =>
        db.Bookings
            .AsNoTracking()
            .Include(booking => booking.Offering)
            .Include(booking => booking.Mentor.User)
            .SingleOrDefaultAsync(booking => booking.Id == id && booking.MenteeId == menteeId, cancellationToken);

    /// <summary>The time that someone holds now; null if none.</summary>
    public static Task<HeldTime?> FindHeldTimeAsync(this MentorshipDbContext db, Guid menteeId, Instant now, CancellationToken cancellationToken) =>
        db.Bookings
            .AsNoTracking()
            .Where(booking => booking.MenteeId == menteeId && booking.Status == BookingStatus.Held && booking.HoldExpiresAt > now)
            .Select(booking => new HeldTime(
                booking.Id,
                booking.OfferingId,
                booking.Title,
                booking.Mentor.User.Name,
                new(booking.StartsAt, booking.EndsAt),
                booking.HoldExpiresAt!.Value))
            .SingleOrDefaultAsync(cancellationToken);
}
