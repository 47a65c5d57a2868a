using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// Tells those who wait for a mentor that there is a free time again, in the order in which they came: as many as there
/// are free sessions, and the next when those who were told have had their turn. One message for each entry of the
/// waitlist, which is used up by it in the same transaction.
/// </summary>
/// <remarks>It looks instead of being told: whatever makes a time free, and whoever was down then, nobody is forgotten.</remarks>
public sealed class TellWaiting(MentorshipDbContext db, FreeSessions free, IClock clock, ILogger<TellWaiting> logger)
{
    /// <param name="most">How many people at the most; the others are still waiting.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many were told by this run.</returns>
    public async Task<int> RunAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var turnsOver = now - WaitlistEntry.Turn;
        await db.WaitlistEntries.Where(entry => entry.ToldAt <= turnsOver).ExecuteDeleteAsync(cancellationToken);
        var mentors = await db.WaitlistEntries
            .Where(entry => entry.ToldAt == null && db.MentorProfiles.Any(mentor => mentor.UserId == entry.MentorId && mentor.NextAvailableAt > now))
            .GroupBy(entry => entry.MentorId)
            .OrderBy(entries => entries.Min(entry => entry.JoinedAt))
            .Select(entries => entries.Key)
            .ToListAsync(cancellationToken);
        var told = 0;
        foreach (var mentorId in mentors.TakeWhile(_ => told < most))
        {
            foreach (var userId in await NextAsync(mentorId, most - told, now, cancellationToken))
            {
                try
                {
                    // Mail leaves in the order of these instants.
                    told += await TellAsync(mentorId, userId, clock.GetCurrentInstant(), cancellationToken) ? 1 : 0;
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    logger.LogError(exception, "{UserId} was not told of a free time of {MentorId}; the next run tries again", userId, mentorId);
                }
            }
        }

        return told;
    }

    /// <summary>Those whose turn begins: so many that each has a session to book, those included whose turn it is already.</summary>
    private async Task<IReadOnlyList<Guid>> NextAsync(Guid mentorId, int most, Instant now, CancellationToken cancellationToken)
    {
        // One question, so that another node tells nobody between two halves of it.
        var entries = await db.WaitlistEntries
            .Where(entry => entry.MentorId == mentorId)
            .OrderBy(entry => entry.JoinedAt)
            .ThenBy(entry => entry.UserId)
            .Select(entry => new
            {
                entry.UserId,
                entry.ToldAt,
                HasBooked = db.Bookings.Any(booking =>
                    booking.MenteeId == entry.UserId && booking.StartsAt > now && booking.MentorId == mentorId && booking.BookedAt >= entry.ToldAt),
            })
            .ToListAsync(cancellationToken);
        var onTurn = entries.Count(entry => entry.ToldAt is not null && !entry.HasBooked);
        var waiting = entries.Where(entry => entry.ToldAt is null).Select(entry => entry.UserId).Take(most).ToList();
        try
        {
            return [.. waiting.Take(await free.CountAsync(mentorId, onTurn + waiting.Count, now, cancellationToken) - onTurn)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Rows of theirs that cannot be understood are not to keep those waiting who wait for others.
            logger.LogError(exception, "It is not known whether {MentorId} has free times; the next run looks again", mentorId);
            return [];
        }
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
                    if (entry is not { ToldAt: null } || mentor.NextAvailableAt is not { } next)
                    {
                        return false;
                    }

                    var recipient = await db.Users.AsNoTracking().SingleAsync(user => user.Id == userId, token);
                    if (recipient.DisabledAt is not null)
                    {
                        db.WaitlistEntries.Remove(entry);
                    }
                    else
                    {
                        entry.Tell(now);

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
