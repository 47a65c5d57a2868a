using Mentorship.Core.Bookings;
using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// Some days after a course was completed, writes to its learner about the sessions that go with it: once, and only to
/// those who have booked none, have not put the suggestions away and want such mails.
/// </summary>
public sealed class FollowUpCourses(MentorshipDbContext db, ILogger<FollowUpCourses> logger)
{
    /// <param name="most">How many enrolments at the most; what is left is still due.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>How many messages this run has written.</returns>
    public async Task<int> RunAsync(int most, Instant now, CancellationToken cancellationToken)
    {
        var due = await db.Enrolments
            .Where(enrolment => enrolment.FollowUpDueAt <= now)
            .OrderBy(enrolment => enrolment.FollowUpDueAt)
            .Select(enrolment => new { enrolment.CourseId, enrolment.LearnerId })
            .Take(most)
            .ToListAsync(cancellationToken);
        var written = 0;
        foreach (var row in due)
        {
            try
            {
                written += await SeeToAsync(row.CourseId, row.LearnerId, now, cancellationToken) ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One by one, so that one for whom it fails does not keep the others waiting.
                logger.LogError(exception, "Nobody saw to {LearnerId} after {CourseId}; the next run tries again", row.LearnerId, row.CourseId);
            }
        }

        return written;
    }

    private async Task<bool> SeeToAsync(Guid courseId, Guid learnerId, Instant now, CancellationToken cancellationToken)
    {
        var isWritten = false;
        try
        {
            // Done again after a lost answer it finds nothing due.
            await db.TryKeepAsync(
                async token =>
                {
                    isWritten = false;
                    var enrolment = await db.Enrolments.SingleAsync(row => row.CourseId == courseId && row.LearnerId == learnerId, token);
                    if (!enrolment.FollowedUp())
                    {
                        return false;
                    }

                    isWritten = await WriteAsync(enrolment, now, token);
                    await db.SaveChangesAsync(token);
                    return true;
                },
                _ => Task.FromResult(false),
                cancellationToken);
            return isWritten;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // Another node wrote the same message, or the learner's first choice about mail, at this moment.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> WriteAsync(Enrolment enrolment, Instant now, CancellationToken cancellationToken)
    {
        var (courseId, learnerId) = (enrolment.CourseId, enrolment.LearnerId);
        var learner = await db.Users.AsNoTracking().SingleAsync(user => user.Id == learnerId, cancellationToken);
        var choice = await db.MailChoices.SingleOrDefaultAsync(row => row.UserId == learnerId, cancellationToken);
        if (enrolment.SuggestionsDismissedAt is not null
            || choice?.WantsSuggestions == false
            || learner.DisabledAt is not null
            || await HasBookedAsync(enrolment, cancellationToken))
        {
            return false;
        }

        var offerings = db.Offerings.SuggestedAfter(db.Memberships, courseId, learnerId);
        var total = await offerings.CountAsync(cancellationToken);
        if (total == 0)
        {
            return false;
        }

        if (choice is null)
        {
            db.MailChoices.Add(choice = MailChoice.For(learnerId));
        }

        var course = await db.Courses.AsNoTracking().SingleAsync(row => row.Id == courseId, cancellationToken);
        var facts = new CourseFacts
        {
            Title = course.Title,
            Slug = course.Slug,
            ZoneId = learner.TimeZone,
            Total = total,
            RefusalKey = choice.Key,
            Suggestions = await offerings
                .OrderBy(offering => offering.NextAvailableAt == null)
                .ThenBy(offering => offering.NextAvailableAt)
                .ThenBy(offering => offering.Id)
                .Take(CourseSuggestions.Most)
                .Select(offering => new SuggestionFacts
                {
                    OfferingId = offering.Id,
                    Title = offering.Title,
                    Mentor = offering.Mentor.User.Name,
                    Minutes = offering.DurationMinutes,
                    PriceMinorUnits = offering.PriceMinorUnits,
                    CurrencyCode = offering.CurrencyCode,
                    NextAvailableAt = offering.NextAvailableAt,
                })
                .ToListAsync(cancellationToken),
        };
        db.OutboxMessages.Add(OutboxMessage.Write($"course/{courseId:N}", MessageKind.CourseFollowUp, learner, bookingId: null, facts, now));
        return true;
    }

    /// <summary>Whether they took one of the course's sessions since, or have one ahead. What was cancelled was thought about.</summary>
    private Task<bool> HasBookedAsync(Enrolment enrolment, CancellationToken cancellationToken) => db.Bookings
        .Where(booking => booking.MenteeId == enrolment.LearnerId && db.Offerings.Any(offering => offering.Id == booking.OfferingId && offering.CourseId == enrolment.CourseId))
        .AnyAsync(
            booking => (booking.BookedAt >= enrolment.CompletedAt && booking.Status != BookingStatus.Held && booking.Status != BookingStatus.Expired)
                || booking.Status == BookingStatus.Pending
                || booking.Status == BookingStatus.Confirmed
                || booking.Status == BookingStatus.InProgress,
            cancellationToken);
}
