using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Reviews;

/// <summary>Moves what the ratings of an offering and of its mentor come to, within the transaction of a review.</summary>
/// <remarks>
/// By the difference, in one statement for each row: the engine adds to what is there when it has the row, so writers at
/// once wait for each other and none is lost. The difference itself holds because the review has a concurrency token. The
/// offering always comes before the mentor, and both before the review, so that no two writers wait for each other in a
/// circle and whoever has the row of an offering knows that no review of it is on its way (<see cref="RatingProof"/>).
/// </remarks>
public sealed class RatingFigures(MentorshipDbContext db)
{
    /// <param name="review">Of what.</param>
    /// <param name="count">How many ratings there are more.</param>
    /// <param name="sum">By how much all of them come to more, which may be less than nothing.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    internal async Task MoveAsync(Review review, int count, int sum, CancellationToken cancellationToken)
    {
        await MoveAsync(db.Offerings.Where(offering => offering.Id == review.OfferingId), count, sum, cancellationToken);
        await MoveAsync(db.MentorProfiles.Where(mentor => mentor.UserId == review.MentorId), count, sum, cancellationToken);

        // The directory orders by a copy in a narrow row, which follows while the mentor's own row is ours.
        var figures = await db.MentorProfiles
            .Where(mentor => mentor.UserId == review.MentorId)
            .Select(mentor => new { mentor.RatingCount, Average = mentor.RatingAverage ?? 0 })
            .SingleAsync(cancellationToken);
        await db.MentorListings
            .Where(listing => listing.MentorId == review.MentorId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(listing => listing.RatingCount, figures.RatingCount)
                    .SetProperty(listing => listing.Rating, figures.Average),
                cancellationToken);

        // The marketplace's copy after it, in which order MentorListings writes the two.
        var offering = await db.Offerings
            .Where(row => row.Id == review.OfferingId)
            .Select(row => new { row.RatingCount, Average = row.RatingAverage ?? 0 })
            .SingleAsync(cancellationToken);
        await db.OfferingListings
            .Where(listing => listing.OfferingId == review.OfferingId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(listing => listing.RatingCount, offering.RatingCount)
                    .SetProperty(listing => listing.Rating, offering.Average),
                cancellationToken);
    }

    private static Task<int> MoveAsync<T>(IQueryable<T> rows, int count, int sum, CancellationToken cancellationToken)
        where T : class, IRated => rows.ExecuteUpdateAsync(
            row => row
                .SetProperty(rated => rated.RatingCount, rated => rated.RatingCount + count)
                .SetProperty(rated => rated.RatingSum, rated => rated.RatingSum + sum)
                .SetProperty(rated => rated.RatingAverage, rated => (double)(rated.RatingSum + sum) / (rated.RatingCount + count)),
            cancellationToken);
}
