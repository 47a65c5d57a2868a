using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>Counts how many sessions a mentor still has room for.</summary>
public sealed class FreeSessions(MentorshipDbContext db, SlotReader slots)
{
    /// <summary>
    /// How many sessions could be booked with a mentor as of now, one beside the other: two free starts that are in each
    /// other's way are one.
    /// </summary>
    /// <param name="mentorId">Whose.</param>
    /// <param name="most">Where to stop counting.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<int> CountAsync(Guid mentorId, int most, Instant now, CancellationToken cancellationToken)
    {
        var mentor = await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == mentorId, cancellationToken);
        var offerings = await db.Offerings
            .AsNoTracking()
            .Where(offering => offering.MentorId == mentorId && offering.Status == OfferingStatus.Active)
            .ToListAsync(cancellationToken);
        var (plans, dates) = await slots.ReadAheadAsync(mentor, offerings, now, cancellationToken);

        // As many as fit are those that end first, each time. More a day than an offering allows may be counted: it is
        // seldom that a whole day is free of somebody whom people wait for.
        var sessions = offerings
            .SelectMany(offering => SlotFinder
                .Find(plans.QuestionFor(offering, offering.DurationMinutes, now), dates, mentor.Zone)
                .Select(start => TimeRange.Of(start, offering.DurationMinutes).Pad(offering.Rules.BufferBeforeMinutes, offering.Rules.BufferAfterMinutes)))
            .OrderBy(time => time.End);
        var (count, until) = (0, Instant.MinValue);
        foreach (var time in sessions.Where(time => time.Start >= until))
        {
            if (++count >= most)
            {
                break;
            }

            until = time.End;
        }

        return count;
    }
}
