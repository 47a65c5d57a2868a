using Mentorship.Core.Bookings.Listings;

namespace Mentorship.Web.Jobs;

/// <summary>Works out anew how mentors stand in the directory, each after a while, and those who are not in it yet.</summary>
public sealed class HealMentorListings(MentorListings listings) : IJobWork
{
    private const int BatchSize = 50;
    private const int MostBatches = 20;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Bounded, so that mentors who stay due whatever is done cannot keep a run from ending.
        for (var batch = 0; batch < MostBatches && await listings.RefreshDueAsync(BatchSize, cancellationToken) == BatchSize; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
