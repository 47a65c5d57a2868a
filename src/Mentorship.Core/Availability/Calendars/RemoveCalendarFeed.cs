using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>Takes a mentor's calendar away, and its busy times with it.</summary>
public sealed class RemoveCalendarFeed(MentorshipDbContext db, IAvailabilityListener listener)
{
    /// <returns>Its name; null if the mentor has no such calendar.</returns>
    public async Task<string?> RunAsync(Guid mentorId, Guid feedId, CancellationToken cancellationToken)
    {
        var name = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                var feeds = db.CalendarFeeds.Where(feed => feed.Id == feedId && feed.MentorId == mentorId);
                var removed = await feeds.Select(feed => feed.Name).SingleOrDefaultAsync(token);

                // Takes the row first: who is reading it now waits, and then finds nothing to write to.
                await feeds.ExecuteUpdateAsync(feed => feed.SetProperty(column => column.Failure, ""), token);
                await db.BusyTimes.Where(busy => busy.FeedId == feedId && busy.MentorId == mentorId).ExecuteDeleteAsync(token);
                await feeds.ExecuteDeleteAsync(token);
                await transaction.CommitAsync(token);
                return removed;
            },
            cancellationToken);
        if (name is not null)
        {
            await listener.ChangedAsync(mentorId);
        }

        return name;
    }
}
