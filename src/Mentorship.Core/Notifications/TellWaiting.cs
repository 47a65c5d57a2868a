using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// Tells those who wait for a mentor that there is a free time again, in the order in which they came: one message for
/// each entry of the waitlist, which is used up by it in the same transaction.
/// </summary>
/// <remarks>It looks instead of being told: whatever makes a time free, and whoever was down then, nobody is forgotten.</remarks>
public sealed class TellWaiting(MentorshipDbContext db, IClock clock, ILogger<TellWaiting> logger)
{
    /// <param name="most">How many people at the most; the others are still waiting.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many were told by this run.</returns>
    public async Task<int> RunAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.WaitlistEntries
            .Where(entry => db.MentorProfiles.Any(mentor => mentor.UserId == entry.MentorId && mentor.NextAvailableAt > now))
            .OrderBy(entry => entry.JoinedAt)
            .ThenBy(entry => entry.UserId)
            .Select(entry => new { entry.MentorId, entry.UserId })
            .Take(most)
            .ToListAsync(cancellationToken);
        var told = 0;
        foreach (var row in due)
        {
            try
            {
                // Mail leaves in the order of these instants.
                told += await TellAsync(row.MentorId, row.UserId, clock.GetCurrentInstant(), cancellationToken) ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogError(exception, "{UserId} was not told of a free time of {MentorId}; the next run tries again", row.UserId, row.MentorId);
            }
        }

        return told;
    }

    private async Task<bool> TellAsync(Guid mentorId, Guid userId, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            // Done again after a lost answer it finds the entry gone.
            return await db.TryKeepAsync(
                async token =>
                {
                    var entry = await db.WaitlistEntries.SingleOrDefaultAsync(row => row.MentorId == mentorId && row.UserId == userId, token);
                    var mentor = await db.MentorProfiles.AsNoTracking().Include(profile => profile.User).SingleAsync(profile => profile.UserId == mentorId, token);
                    if (entry is null || mentor.NextAvailableAt is not { } next)
                    {
                        return false;
                    }

                    var recipient = await db.Users.AsNoTracking().SingleAsync(user => user.Id == userId, token);
                    db.WaitlistEntries.Remove(entry);
                    if (recipient.DisabledAt is null)
                    {
                        // Whoever waits again later is told again: when they came is a part of the cause.
                        var cause = FormattableString.Invariant($"waitlist/{mentorId:N}/{entry.JoinedAt.ToUnixTimeTicks()}");
                        var facts = new FreeTimeFacts { Mentor = mentor.User.Name, MentorSlug = mentor.Slug, ZoneId = recipient.TimeZone, NextAvailableAt = next };
                        db.OutboxMessages.Add(OutboxMessage.Write(cause, MessageKind.FreeTimeAgain, recipient, bookingId: null, facts, now));
                    }

                    await db.SaveChangesAsync(token);
                    return true;
                },
                _ => Task.FromResult(false),
                cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // Another node has told them, or they have just left the list.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
