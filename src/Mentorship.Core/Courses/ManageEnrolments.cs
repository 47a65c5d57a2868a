using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>What admins do to places in a course: give one, and finish one. Neither is taken back: the audit has both.</summary>
public sealed class ManageEnrolments(MentorshipDbContext db)
{
    /// <summary>Gives a place to whoever has an account with this e-mail address.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="tutorId">Who teaches it.</param>
    /// <param name="email">As it was typed.</param>
    /// <param name="actorId">The admin.</param>
    /// <param name="reason">Why; the caller has checked its length.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<EnrolmentRefusal?> EnrolAsync(
        Guid courseId, Guid tutorId, string email, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        // As accounts keep addresses to compare them.
        var normalized = email.Trim().Normalize().ToUpperInvariant();
        var learnerId = await db.Users
            .Where(user => user.NormalizedEmail == normalized)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (learnerId is not { } learner)
        {
            return EnrolmentRefusal.NoSuchPerson;
        }

        if (learner == tutorId)
        {
            return EnrolmentRefusal.IsTutor;
        }

        if (await db.Enrolments.AnyAsync(row => row.CourseId == courseId && row.LearnerId == learner, cancellationToken))
        {
            return EnrolmentRefusal.AlreadyEnrolled;
        }

        db.Enrolments.Add(Enrolment.Given(courseId, learner, actorId, reason, now));
        return await SaveAsync(EnrolmentRefusal.AlreadyEnrolled, cancellationToken);
    }

    /// <summary>Finishes the course for a learner, who has a place in it.</summary>
    public async Task<EnrolmentRefusal?> CompleteAsync(
        Guid courseId, Guid learnerId, Guid actorId, string reason, Instant now, CancellationToken cancellationToken)
    {
        var enrolment = await db.Enrolments.SingleAsync(row => row.CourseId == courseId && row.LearnerId == learnerId, cancellationToken);
        return enrolment.Complete(actorId, reason, now)
            ? await SaveAsync(EnrolmentRefusal.AlreadyCompleted, cancellationToken)
            : EnrolmentRefusal.AlreadyCompleted;
    }

    // Somebody else did the same at the same moment: the key, or the token, says so.
    private async Task<EnrolmentRefusal?> SaveAsync(EnrolmentRefusal otherwise, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            return otherwise;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
