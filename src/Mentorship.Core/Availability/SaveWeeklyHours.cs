using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>Replaces a mentor's weekly hours, and the zone in which they are meant. Booked sessions stay.</summary>
public sealed class SaveWeeklyHours(MentorshipDbContext db, AvailabilityChanges changes)
{
    /// <param name="mentorId">Whose.</param>
    /// <param name="zone">The zone of the hours, from today until the next change of zone.</param>
    /// <param name="hours">Checked before: multiples of five minutes that do not overlap within a day.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether these are the mentor's first hours.</returns>
    public Task<bool> RunAsync(
        Guid mentorId,
        DateTimeZone zone,
        IEnumerable<(IsoDayOfWeek Day, HoursRange Hours)> hours,
        Instant now,
        CancellationToken cancellationToken) =>
        changes.SaveAsync(
            mentorId,
            async token =>
            {
                var profile = await db.MentorProfiles.SingleAsync(candidate => candidate.UserId == mentorId, token);
                profile.SettleIn(now);
                profile.WorkIn(zone);
                var replaced = await db.WeeklyHours.Where(row => row.MentorId == mentorId).ExecuteDeleteAsync(token);
                db.WeeklyHours.AddRange(hours.Select(row =>
                    WeeklyHours.Of(mentorId, row.Day, row.Hours.StartMinute, row.Hours.EndMinute)));
                return replaced == 0;
            },
            cancellationToken);
}
