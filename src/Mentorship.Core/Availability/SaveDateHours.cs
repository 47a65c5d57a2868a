using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Availability;

/// <summary>Gives one date hours that replace the week's, or takes them back. Booked sessions stay.</summary>
public sealed class SaveDateHours(MentorshipDbContext db, AvailabilityChanges changes)
{
    /// <param name="mentorId">Whose.</param>
    /// <param name="date">The date, in the mentor's zone.</param>
    /// <param name="hours">None closes the date; null leaves it to the week.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task RunAsync(Guid mentorId, LocalDate date, IReadOnlyCollection<HoursRange>? hours, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            mentorId,
            async token =>
            {
                await db.DateOverrides.Where(row => row.MentorId == mentorId && row.Date == date).ExecuteDeleteAsync(token);
                db.DateOverrides.AddRange(hours switch
                {
                    null => [],
                    { Count: 0 } => [DateOverride.Closed(mentorId, date)],
                    _ => hours.Select(range => DateOverride.Of(mentorId, date, range)),
                });
                return true;
            },
            cancellationToken);
}
