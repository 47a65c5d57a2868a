using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Bookings.Allowances;

/// <summary>Gives an active member the full limit again for the current week.</summary>
public sealed class ResetAllowance(MentorshipDbContext db)
{
    // Whoever loses against another admin looks again, and finds that nothing is left to give.
    private const int MaxAttempts = 5;

    /// <summary>
    /// Gives back as many sessions as are used beyond those that were given back before, so that doing it twice, or by two
    /// admins at once, gives them once.
    /// </summary>
    /// <returns>How many; none if the full limit is there. Null for someone who is no active member.</returns>
    public async Task<int?> RunAsync(Guid memberId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                int? given = null;
                await db.TryKeepAsync(
                    async token =>
                    {
                        given = await GiveAsync(memberId, actorId, reason, now, token);
                        await db.SaveChangesAsync(token);
                        return true;
                    },
                    token => db.AllowanceGrants.AnyAsync(
                        grant => grant.MemberId == memberId && grant.ActorId == actorId && grant.GivenAt == now, token),
                    cancellationToken);
                return given;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey() && attempt < MaxAttempts)
            {
                // Someone else has just given some: once more, with what is there now.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int?> GiveAsync(Guid memberId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        var week = AllowanceClaim.WeekOf(now);

        // Counted before the sessions are: whoever gives some in between is then met at the key, or seen.
        var earlier = await db.AllowanceGrants.CountAsync(grant => grant.MemberId == memberId && grant.Week == week, cancellationToken);
        if (await db.ReadAllowanceAsync(memberId, week, week, movedId: null, cancellationToken) is not { } allowance)
        {
            return null;
        }

        var sessions = allowance.UsedIn(week) - allowance.GrantedIn(week);
        if (sessions <= 0)
        {
            return 0;
        }

        var given = AllowanceGrant.Give(memberId, earlier + 1, sessions, actorId, reason, now);
        db.AllowanceGrants.Add(given);
        db.AllowanceEntries.Add(AllowanceEntry.Of(given));
        return sessions;
    }
}
