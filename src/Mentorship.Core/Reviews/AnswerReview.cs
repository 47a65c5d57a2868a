using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Reviews;

/// <summary>Writes the mentor's answer to a review: once.</summary>
public sealed class AnswerReview(MentorshipDbContext db)
{
    /// <summary>Answers, and gives back null; or says why not. The caller has found out that the actor is the session's mentor.</summary>
    /// <param name="bookingId">Of which session.</param>
    /// <param name="answer">What is said.</param>
    /// <param name="seen">The version of the review that the mentor read: an answer is to those words and no others.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<ReviewRefusal?> RunAsync(Guid bookingId, string answer, int seen, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            if (await db.Reviews.SingleOrDefaultAsync(candidate => candidate.BookingId == bookingId, cancellationToken) is not { } review)
            {
                return ReviewRefusal.NotWritten;
            }

            if (review.AnsweredAt is null && review.Version != seen)
            {
                return ReviewRefusal.ChangedMeanwhile;
            }

            if (!review.Reply(answer, now))
            {
                return ReviewRefusal.AlreadyAnswered;
            }

            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReviewRefusal.ChangedMeanwhile;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
