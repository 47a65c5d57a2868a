using Mentorship.Core.Data;
using Mentorship.Core.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Offerings;

/// <summary>Reads of reviews that several pages share.</summary>
public static class ReviewQueries
{
    /// <summary>The reviews of an offering as its page shows them, the newest first: how many to pass over, and how many of them.</summary>
    public static TranslatedOnce<Func<MentorshipDbContext, Guid, int, int, IAsyncEnumerable<ReviewLine>>> NewestOf { get; } = new(() =>
        EF.CompileAsyncQuery((MentorshipDbContext db, Guid offeringId, int skip, int count) => db.Reviews
            .Where(review => review.OfferingId == offeringId)
            .OrderByDescending(review => review.WrittenAt).ThenBy(review => review.BookingId)
            .Skip(skip)
            .Take(count)
            .Select(review => new ReviewLine(
                db.Users.First(user => user.Id == review.MenteeId).Name,
                review.Rating,
                review.Feedback,
                review.WrittenAt,
                db.Users.First(user => user.Id == review.MentorId).Name,
                review.Answer,
                review.AnsweredAt))));

    public static IQueryable<Review> NewestFirst(this IQueryable<Review> reviews) =>
        reviews.OrderByDescending(review => review.WrittenAt).ThenBy(review => review.BookingId);

    /// <summary>These reviews as pages show them, in their order.</summary>
    public static Task<List<ReviewLine>> ToLinesAsync(
        this IQueryable<Review> reviews, MentorshipDbContext db, CancellationToken cancellationToken) => reviews
        .Select(review => new ReviewLine(
            db.Users.First(user => user.Id == review.MenteeId).Name,
            review.Rating,
            review.Feedback,
            review.WrittenAt,
            db.Users.First(user => user.Id == review.MentorId).Name,
            review.Answer,
            review.AnsweredAt))
        .ToListAsync(cancellationToken);
}
