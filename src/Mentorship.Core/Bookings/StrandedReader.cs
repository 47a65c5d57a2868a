using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>Reads which of a mentor's confirmed sessions ahead lie outside the hours as they are now.</summary>
public sealed class StrandedReader(MentorshipDbContext db, SlotReader slots)
{
    /// <summary>The stranded sessions with their mentees and what is negotiated about their times, soonest first.</summary>
    public async Task<IReadOnlyList<Booking>> ReadAsync(Guid mentorId, Instant now, CancellationToken cancellationToken)
    {
        var ahead = await db.Bookings
            .AsNoTracking()
            .Where(booking => booking.MentorId == mentorId && booking.Status == BookingStatus.Confirmed && booking.StartsAt > now)
            .Include(booking => booking.Offering)
            .Include(booking => booking.Mentee)
            .WithOpenReschedule()
            .OrderBy(booking => booking.StartsAt)
            .ToListAsync(cancellationToken);
        if (ahead.Count == 0)
        {
            return [];
        }

        var mentor = await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == mentorId, cancellationToken);
        var plans = await slots.ReadAsync(mentor, new(ahead[0].StartsAt, ahead[^1].EndsAt), viewerId: null, cancellationToken);
        return
        [
            .. ahead
                .GroupBy(booking => booking.OfferingId)
                .SelectMany(ofOne => Stranded.Among([.. ofOne], booking => booking.Time, plans.HoursOf(ofOne.First().Offering)))
                .OrderBy(booking => booking.StartsAt),
        ];
    }
}
