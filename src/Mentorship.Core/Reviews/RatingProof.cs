using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Reviews;

/// <summary>Holds the figures of all offerings and mentors against their reviews, and puts right what differs.</summary>
public sealed class RatingProof(MentorshipDbContext db)
{
    // What dividing and multiplying again may lose.
    private const double Tolerance = 1e-6;

    /// <returns>What was wrong; nothing, unless somebody wrote past the use cases.</returns>
    public async Task<IReadOnlyList<RatingDifference>> RunAsync(CancellationToken cancellationToken)
    {
        var differences = new List<RatingDifference>();
        foreach (var id in await SuspectOfferingsAsync(cancellationToken))
        {
            await ProveAsync(
                "offering", id, db.Offerings.Where(offering => offering.Id == id), db.Reviews.Where(review => review.OfferingId == id), differences, cancellationToken);
        }

        foreach (var id in await SuspectMentorsAsync(cancellationToken))
        {
            await ProveAsync(
                "mentor", id, db.MentorProfiles.Where(mentor => mentor.UserId == id), db.Reviews.Where(review => review.MentorId == id), differences, cancellationToken);
        }

        return differences;
    }

    private Task<List<Guid>> SuspectOfferingsAsync(CancellationToken cancellationToken) => db.Offerings
        .Where(offering => offering.RatingCount != db.Reviews.Count(review => review.OfferingId == offering.Id)
            || offering.RatingSum != db.Reviews.Where(review => review.OfferingId == offering.Id).Sum(review => review.Rating)
            || (offering.RatingAverage == null) != (offering.RatingCount == 0)
            || Math.Abs(((offering.RatingAverage ?? 0) * offering.RatingCount) - offering.RatingSum) > Tolerance)
        .Select(offering => offering.Id)
        .ToListAsync(cancellationToken);

    private Task<List<Guid>> SuspectMentorsAsync(CancellationToken cancellationToken) => db.MentorProfiles
        .Where(mentor => mentor.RatingCount != db.Reviews.Count(review => review.MentorId == mentor.UserId)
            || mentor.RatingSum != db.Reviews.Where(review => review.MentorId == mentor.UserId).Sum(review => review.Rating)
            || (mentor.RatingAverage == null) != (mentor.RatingCount == 0)
            || Math.Abs(((mentor.RatingAverage ?? 0) * mentor.RatingCount) - mentor.RatingSum) > Tolerance)
        .Select(mentor => mentor.UserId)
        .ToListAsync(cancellationToken);

    // A suspect may only have been read between a review and its figures, where an engine lets that be seen. Whoever has
    // the row knows better: a review takes it first.
    private async Task ProveAsync<T>(
        string what, Guid id, IQueryable<T> row, IQueryable<Review> reviews, List<RatingDifference> differences, CancellationToken cancellationToken)
        where T : class, IRated
    {
        RatingDifference? difference = null;
        var isRepaired = await db.TryKeepAsync(
            async token =>
            {
                await row.ExecuteUpdateAsync(all => all.SetProperty(rated => rated.RatingCount, rated => rated.RatingCount), token);
                var was = await row.Select(rated => new { rated.RatingCount, rated.RatingSum, rated.RatingAverage }).SingleAsync(token);
                var count = await reviews.CountAsync(token);
                var sum = await reviews.SumAsync(review => review.Rating, token);
                double? average = count == 0 ? null : (double)sum / count;
                difference = new(what, id, was.RatingCount, was.RatingSum, count, sum);
                if (was.RatingCount == count && was.RatingSum == sum && (was.RatingAverage is null) == (average is null)
                    && Math.Abs((was.RatingAverage ?? 0) - (average ?? 0)) < Tolerance)
                {
                    return false;
                }

                await row.ExecuteUpdateAsync(
                    all => all
                        .SetProperty(rated => rated.RatingCount, count)
                        .SetProperty(rated => rated.RatingSum, sum)
                        .SetProperty(rated => rated.RatingAverage, average),
                    token);
                return true;
            },
            wasKept: _ => Task.FromResult(false),
            cancellationToken);
        if (isRepaired)
        {
            differences.Add(difference!);
        }
    }
}
