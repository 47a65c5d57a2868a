using Mentorship.Core.Reviews;

namespace Mentorship.Web.Jobs;

/// <summary>
/// Holds what ratings come to against the reviews. What differs is put right; the run counts as failed all the same, so
/// that somebody asks how it came about.
/// </summary>
public sealed class ProveRatings(RatingProof proof, ILogger<ProveRatings> logger) : IJobWork
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var differences = await proof.RunAsync(cancellationToken);
        foreach (var difference in differences)
        {
            logger.LogError("Figures of ratings were wrong and are put right: {Difference}", difference);
        }

        if (differences.Count > 0)
        {
            throw new InvalidOperationException($"{differences.Count} figures of ratings were wrong, and are put right. The first: {differences[0]}.");
        }
    }
}
