using Mentorship.Core.Data;
using Mentorship.Core.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Offerings;

/// <summary>Reads of reviews that several pages share.</summary>
public static class ReviewQueries
{
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
