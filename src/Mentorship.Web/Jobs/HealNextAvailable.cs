using Mentorship.Core.Bookings;

namespace Mentorship.Web.Jobs;

/// <summary>Works out anew the next free times that time has made stale.</summary>
public sealed class HealNextAvailable(NextAvailable nextAvailable) : IJobWork
{
    private const int BatchSize = 50;
    private const int MostBatches = 40;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Bounded, so that mentors who stay due whatever is done cannot keep a run from ending.
        for (var batch = 0; batch < MostBatches && await nextAvailable.RefreshDueAsync(BatchSize, cancellationToken) == BatchSize; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
