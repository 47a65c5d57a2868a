using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>Adds a mentor's time off and takes it back. Booked sessions stay.</summary>
public sealed class PlanTimeOff(MentorshipDbContext db, AvailabilityChanges changes)
{
    /// <summary>
    /// Adds time off; it may overlap what there is. The same dates once more only replace the note. False if the mentor
    /// has as much ahead as there may be.
    /// </summary>
    public Task<bool> AddAsync(Guid mentorId, DateInterval dates, string note, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            mentorId,
            async token =>
            {
                var profile = await db.MentorProfiles.SingleAsync(candidate => candidate.UserId == mentorId, token);
                var today = now.InZone(profile.Zone).Date;
                var (first, last) = (dates.Start, dates.End);
                await db.TimeOff
                    .Where(off => off.MentorId == mentorId && off.FirstDate == first && off.LastDate == last)
                    .ExecuteDeleteAsync(token);
                if (await db.TimeOff.CountAsync(off => off.MentorId == mentorId && off.LastDate >= today, token) >= TimeOff.MaxAhead)
                {
                    return false;
                }

                db.TimeOff.Add(TimeOff.Of(mentorId, dates, note, now));
                return true;
            },
            cancellationToken);

    /// <summary>False if the mentor has no such time off.</summary>
    public Task<bool> RemoveAsync(Guid mentorId, Guid timeOffId, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            mentorId,
            async token => await db.TimeOff
                .Where(off => off.Id == timeOffId && off.MentorId == mentorId)
                .ExecuteDeleteAsync(token) > 0,
            cancellationToken);
}
