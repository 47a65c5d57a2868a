using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>Adds a mentor's calendar elsewhere and reads it at once, so that the mentor sees whether it works.</summary>
public sealed class AddCalendarFeed(MentorshipDbContext db, ReadCalendarFeed read, IClock clock)
{
    /// <param name="mentorId">Whose.</param>
    /// <param name="name">What the mentor calls it.</param>
    /// <param name="address">Checked before.</param>
    /// <param name="cancellationToken">Ends the attempt; a feed that is added stays added.</param>
    /// <returns>What came of reading it; null if the mentor has as many calendars as one may have.</returns>
    public async Task<CalendarReading?> RunAsync(Guid mentorId, string name, Uri address, CancellationToken cancellationToken)
    {
        var feed = CalendarFeed.Add(mentorId, name, address, clock.GetCurrentInstant());
        var isAdded = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(token);

                // Takes the mentor's row, so that two forms sent at once are counted one after the other.
                await db.MentorProfiles
                    .Where(mentor => mentor.UserId == mentorId)
                    .ExecuteUpdateAsync(mentor => mentor.SetProperty(column => column.CalendarVersion, column => column.CalendarVersion + 1), token);
                if (await db.CalendarFeeds.CountAsync(other => other.MentorId == mentorId, token) >= CalendarFeed.MaxPerMentor)
                {
                    return false;
                }

                db.CalendarFeeds.Add(feed);
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);
        return isAdded ? await read.RunAsync(feed.Id, cancellationToken) : null;
    }
}
