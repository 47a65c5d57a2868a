using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Reviews;

/// <summary>
/// Writes what a mentee says of a session, or changes it, with the figures of the offering and the mentor in the same
/// transaction.
/// </summary>
public sealed class WriteReview(MentorshipDbContext db, RatingFigures figures)
{
    /// <summary>
    /// Writes it, and gives back null; or says why not. The caller has found out that the actor is the session's mentee,
    /// and that the rating is one.
    /// </summary>
    public async Task<ReviewRefusal?> RunAsync(Guid bookingId, int rating, string feedback, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            ReviewRefusal? refusal = null;
            Review? review = null;
            await db.TryKeepAsync(
                async token =>
                {
                    (refusal, review, var (count, sum)) = await SayAsync(bookingId, rating, feedback, now, token);
                    if (refusal is not null || review is null)
                    {
                        return false;
                    }

                    await figures.MoveAsync(review, count, sum, token);
                    await db.SaveChangesAsync(token);
                    return true;
                },
                token => db.Reviews.AnyAsync(
                    kept => kept.BookingId == bookingId && kept.Version == review!.Version && kept.ChangedAt == review.ChangedAt && kept.Rating == rating, token),
                cancellationToken);
            return refusal;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return ReviewRefusal.ChangedMeanwhile;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The deed, and by how much it moves the figures. Without a review there is nothing to save.</summary>
    private async Task<(ReviewRefusal? Refusal, Review? Review, (int Count, int Sum) Move)> SayAsync(
        Guid bookingId, int rating, string feedback, Instant now, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.AsNoTracking().SingleAsync(candidate => candidate.Id == bookingId, cancellationToken);
        if (booking.Status != BookingStatus.Completed)
        {
            return (ReviewRefusal.NotHeld, null, default);
        }

        var review = await db.Reviews.SingleOrDefaultAsync(candidate => candidate.BookingId == bookingId, cancellationToken);
        if (review is null)
        {
            db.Reviews.Add(review = Review.Of(booking, rating, feedback, now));
            return (null, review, (1, rating));
        }

        if (review.Says(rating, feedback))
        {
            return default;
        }

        var before = review.Rating;
        return review.Change(rating, feedback, now) ? (null, review, (0, rating - before)) : (ReviewRefusal.TooLate, null, default);
    }
}
