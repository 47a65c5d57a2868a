using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Policies;

/// <summary>Sets a policy, for sessions that are booked from now on.</summary>
public sealed class ChangePolicy(MentorshipDbContext db, PolicyBook book)
{
    /// <summary>Sets it, and gives back null; or says why not.</summary>
    /// <param name="definition">Which.</param>
    /// <param name="value">To what.</param>
    /// <param name="seen">The version that the admin saw; zero for one that was never set.</param>
    /// <param name="reason">Why; the caller has checked its length.</param>
    /// <param name="actorId">The admin.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<PolicyRefusal?> RunAsync(
        PolicyDefinition definition, int value, int seen, string reason, Guid actorId, Instant now, CancellationToken cancellationToken)
    {
        var policy = await book.ReadAsync(cancellationToken);
        if (Refuse(definition, value, policy) is { } refusal)
        {
            return refusal;
        }

        try
        {
            var row = await db.PolicyValues.SingleOrDefaultAsync(candidate => candidate.Key == definition.Key, cancellationToken);
            if (seen != (row?.Version ?? 0))
            {
                return new PolicyRefusal.ChangedMeanwhile();
            }

            if (row is null)
            {
                db.PolicyValues.Add(row = PolicyValue.Of(definition));
            }

            row.Change(value, reason, actorId, now);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return new PolicyRefusal.ChangedMeanwhile();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static PolicyRefusal? Refuse(PolicyDefinition definition, int value, SessionPolicy policy)
    {
        if (value < definition.Min || value > definition.Max)
        {
            return new PolicyRefusal.OutOfBounds(definition.Min, definition.Max);
        }

        if (value == definition.Get(policy))
        {
            return new PolicyRefusal.Unchanged();
        }

        var changed = definition.With(policy, value);
        return changed.FreeCancellationHours < changed.CancellationCutoffHours
            ? new PolicyRefusal.FreeAfterCutoff(changed.CancellationCutoffHours, changed.FreeCancellationHours)
            : null;
    }
}
