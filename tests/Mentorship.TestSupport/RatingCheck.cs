using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.TestSupport;

/// <summary>Whether the figures of every offering and mentor are what their reviews come to.</summary>
internal static class RatingCheck
{
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(MentorshipDbContext db)
    {
        var reviews = await db.Reviews.AsNoTracking().ToListAsync();
        var offerings = await db.Offerings.AsNoTracking().ToListAsync();
        var mentors = await db.MentorProfiles.AsNoTracking().ToListAsync();
        return
        [
            .. offerings.SelectMany(offering => Faults($"offering {offering.Id}", offering, [.. reviews.Where(review => review.OfferingId == offering.Id)])),
            .. mentors.SelectMany(mentor => Faults($"mentor {mentor.UserId}", mentor, [.. reviews.Where(review => review.MentorId == mentor.UserId)])),
        ];
    }

    private static IEnumerable<string> Faults(string what, IRated rated, IReadOnlyList<Review> reviews)
    {
        var sum = reviews.Sum(review => review.Rating);
        double? mean = reviews.Count == 0 ? null : (double)sum / reviews.Count;
        if ((rated.RatingCount, rated.RatingSum, rated.RatingAverage) != (reviews.Count, sum, mean))
        {
            yield return $"{what} has {rated.RatingCount} ratings of {rated.RatingSum}, {rated.RatingAverage} each, and its reviews say {reviews.Count} of {sum}, {mean}";
        }
    }
}
