using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>
/// Begins the current week for every active member whose last one is over: writes it, notes when, and tells the
/// listeners. Nothing that can be booked waits for it, and after downtime only the week at hand is begun.
/// </summary>
public sealed class BeginWeeks(MentorshipDbContext db, IEnumerable<IWeekListener> listeners, ILogger<BeginWeeks> logger)
{
    /// <returns>For how many members the week was begun by this run.</returns>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        var week = AllowanceClaim.WeekOf(now);
        var start = AllowanceWeek.TimeOf(week).Start;
        var due = await db.Memberships
            .Where(membership => membership.Status == MembershipStatus.Active)
            .Where(membership => membership.WeeklySessionsResetAt == null || membership.WeeklySessionsResetAt < start)
            .OrderBy(membership => membership.WeeklySessionsResetAt)
            .Select(membership => membership.UserId)
            .ToListAsync(cancellationToken);
        var begun = 0;
        foreach (var id in due)
        {
            try
            {
                begun += await BeginAsync(id, start, now, cancellationToken) ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One by one, so that a member for whom it fails does not keep the others waiting.
                logger.LogError(exception, "The week of {Week} was not begun for {MemberId}; the next run tries again", TimeText.IsoDate(week), id);
            }
        }

        if (begun > 0)
        {
            logger.LogInformation("The week of {Week} has begun for {Members} members", TimeText.IsoDate(week), begun);
        }

        return begun;
    }

    private async Task<bool> BeginAsync(Guid memberId, Instant start, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            return await db.TryKeepAsync(
                async token =>
                {
                    var membership = await db.Memberships.SingleAsync(row => row.UserId == memberId, token);
                    if (!membership.BeginWeek(start, now))
                    {
                        return false;
                    }

                    var week = AllowanceWeek.Begin(memberId, membership.WeeklyLimit, now);
                    db.AllowanceWeeks.Add(week);
                    db.AllowanceEntries.Add(AllowanceEntry.Of(week));
                    foreach (var listener in listeners)
                    {
                        await listener.BegunAsync(membership, week, token);
                    }

                    await db.SaveChangesAsync(token);
                    return true;
                },
                token => db.AllowanceWeeks.AnyAsync(row => row.MemberId == memberId && row.BegunAt == now, token),
                cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // Another run has begun it, or an admin changed the membership: then it is still due.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
