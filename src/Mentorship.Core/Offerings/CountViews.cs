using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Offerings;

/// <summary>Adds what was counted of views to what is kept. Any number of processes may at once: the engine adds.</summary>
public sealed class CountViews(MentorshipDbContext db)
{
    /// <param name="offeringId">Of which offering; there is one.</param>
    /// <param name="more">How many views there are more.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task RunAsync(Guid offeringId, long more, CancellationToken cancellationToken)
    {
        if (await AddAsync(offeringId, more, cancellationToken))
        {
            return;
        }

        db.OfferingViews.Add(OfferingViews.Of(offeringId, more));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            // Another process was the first to count any.
            await AddAsync(offeringId, more, cancellationToken);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> AddAsync(Guid offeringId, long more, CancellationToken cancellationToken) =>
        await db.OfferingViews
            .Where(views => views.OfferingId == offeringId)
            .ExecuteUpdateAsync(row => row.SetProperty(views => views.Count, views => views.Count + more), cancellationToken) > 0;
}
