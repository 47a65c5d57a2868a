using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>
/// Reads a mentor's calendar elsewhere and keeps its busy times. When that fails, the last good copy stays and the feed
/// says why.
/// </summary>
public sealed class ReadCalendarFeed(MentorshipDbContext db, ICalendarSource source, IAvailabilityListener listener, IClock clock)
{
    // For as long as a reading can take, so that no other node begins the same one; after a crash it is due again.
    private static readonly Duration Lease = Duration.FromMinutes(2);

    // A stranger's file can take a processor for seconds. The others are for whoever looks at a page meanwhile.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>The feeds that are due, those that wait longest first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return await db.CalendarFeeds
            .Where(feed => feed.NextReadAt <= now)
            .OrderBy(feed => feed.NextReadAt)
            .Select(feed => feed.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Reads a feed if it is due and nobody else does so at the moment.</summary>
    public async Task RunIfDueAsync(Guid feedId, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var claimed = await db.CalendarFeeds
            .Where(feed => feed.Id == feedId && feed.NextReadAt <= now)
            .ExecuteUpdateAsync(feed => feed.SetProperty(column => column.NextReadAt, now + Lease), cancellationToken);
        if (claimed > 0)
        {
            await RunAsync(feedId, cancellationToken);
        }
    }

    /// <summary>Reads a feed now.</summary>
    /// <returns>What came of it; null if there is no such feed any more.</returns>
    public async Task<CalendarReading?> RunAsync(Guid feedId, CancellationToken cancellationToken)
    {
        var began = clock.GetCurrentInstant();
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == feedId, cancellationToken);
        if (feed is null)
        {
            return null;
        }

        var mentor = await db.MentorProfiles.AsNoTracking().SingleAsync(profile => profile.UserId == feed.MentorId, cancellationToken);
        var (reading, fingerprint) = await ReadAsync(feed, mentor, CalendarSchedule.Window(began), cancellationToken);
        if (await db.Database.CreateExecutionStrategy().ExecuteAsync(token => KeepAsync(feedId, reading, fingerprint, began, token), cancellationToken))
        {
            await listener.ChangedAsync(feed.MentorId);
        }

        return reading;
    }

    private async Task<(CalendarReading Reading, string Fingerprint)> ReadAsync(
        CalendarFeed feed, MentorProfile mentor, TimeRange window, CancellationToken cancellationToken)
    {
        var answer = await source.GetAsync(new(feed.Address), cancellationToken);
        if (!answer.IsGood)
        {
            return (CalendarReading.Failed(answer.Failure.Value), "");
        }

        var fingerprint = CalendarFingerprint.Of(answer.Text, mentor.Zone, window);
        if (fingerprint == feed.Fingerprint)
        {
            return (CalendarReading.Of(await KeptAsync(feed, cancellationToken)), fingerprint);
        }

        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            return (IcsReader.Read(answer.Text, mentor.Zone, window, cancellationToken), fingerprint);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<IReadOnlyList<TimeRange>> KeptAsync(CalendarFeed feed, CancellationToken cancellationToken) => await db.BusyTimes
        .Where(row => row.FeedId == feed.Id)
        .OrderBy(row => row.StartsAt)
        .Select(row => new TimeRange(row.StartsAt, row.EndsAt))
        .ToListAsync(cancellationToken);

    /// <returns>Whether the mentor's busy times from now on have changed.</returns>
    private async Task<bool> KeepAsync(Guid feedId, CalendarReading reading, string fingerprint, Instant began, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetCurrentInstant();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Takes the row, so that of two nodes the second sees what the first wrote. What was read after this reading
        // began is newer, and a feed that was removed meanwhile stays removed.
        var taken = await db.CalendarFeeds
            .Where(feed => feed.Id == feedId && (feed.LastReadAt == null || feed.LastReadAt <= began))
            .ExecuteUpdateAsync(feed => feed.SetProperty(column => column.NextReadAt, now + CalendarSchedule.Interval), cancellationToken);
        if (taken == 0)
        {
            return false;
        }

        var kept = await db.CalendarFeeds.SingleAsync(feed => feed.Id == feedId, cancellationToken);
        var isChanged = false;
        if (reading.IsGood)
        {
            kept.Succeed(fingerprint, now, now + CalendarSchedule.Interval);
            isChanged = await ReplaceAsync(kept, reading.Busy, now, cancellationToken);
        }
        else
        {
            kept.Fail(reading.Failure.Value.Words(), now, CalendarSchedule.AfterFailure(kept.FailingSince, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return isChanged;
    }

    private async Task<bool> ReplaceAsync(CalendarFeed feed, IReadOnlyList<TimeRange> busy, Instant now, CancellationToken cancellationToken)
    {
        var before = await db.BusyTimes.Where(row => row.FeedId == feed.Id).ToListAsync(cancellationToken);
        var after = busy.ToHashSet();
        var gone = before.Where(row => !after.Remove(new(row.StartsAt, row.EndsAt))).ToList();
        db.BusyTimes.RemoveRange(gone);
        db.BusyTimes.AddRange(after.Select(time => BusyTime.Of(feed, time)));
        return gone.Exists(row => row.EndsAt > now) || after.Any(time => time.End > now);
    }
}
