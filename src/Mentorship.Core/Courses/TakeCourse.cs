using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>What learners do in a course. Each deed may be done again, and comes to the same.</summary>
public sealed class TakeCourse(MentorshipDbContext db)
{
    /// <summary>Takes a place in a course that is published.</summary>
    public async Task<LearningRefusal?> EnrolAsync(Guid courseId, Guid learnerId, Instant now, CancellationToken cancellationToken)
    {
        var course = await db.Courses
            .Where(row => row.Id == courseId)
            .Select(row => new { row.TutorId, row.IsDraft })
            .SingleAsync(cancellationToken);
        if (course.TutorId == learnerId)
        {
            return LearningRefusal.IsTutor;
        }

        if (await db.Enrolments.AnyAsync(row => row.CourseId == courseId && row.LearnerId == learnerId, cancellationToken))
        {
            return null;
        }

        if (course.IsDraft)
        {
            return LearningRefusal.NotThere;
        }

        db.Enrolments.Add(Enrolment.Taken(courseId, learnerId, now));
        await SaveAsync(cancellationToken);
        return null;
    }

    /// <summary>Marks a lesson as done, or as not done.</summary>
    public async Task<LearningRefusal?> MarkAsync(
        Guid courseId, Guid learnerId, Guid lessonId, bool isDone, Instant now, CancellationToken cancellationToken)
    {
        if (await FindAsync(courseId, learnerId, cancellationToken) is not { } enrolment
            || !await LessonsOf(courseId).ContainsAsync(lessonId, cancellationToken))
        {
            return LearningRefusal.NotThere;
        }

        if (isDone ? enrolment.Finish(lessonId, now) : enrolment.Reopen(lessonId))
        {
            await SaveAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>Finishes the course, every lesson of which is done.</summary>
    public async Task<LearningRefusal?> CompleteAsync(Guid courseId, Guid learnerId, Instant now, CancellationToken cancellationToken)
    {
        if (await FindAsync(courseId, learnerId, cancellationToken) is not { } enrolment)
        {
            return LearningRefusal.NotThere;
        }

        var refusal = enrolment.Complete(await LessonsOf(courseId).ToListAsync(cancellationToken), now);
        if (refusal is null)
        {
            await SaveAsync(cancellationToken);
        }

        return refusal;
    }

    /// <summary>Puts away what is suggested after the course, or wants to see it again.</summary>
    public async Task<LearningRefusal?> DismissAsync(
        Guid courseId, Guid learnerId, bool isAway, Instant now, CancellationToken cancellationToken)
    {
        if (await FindAsync(courseId, learnerId, cancellationToken) is not { } enrolment)
        {
            return LearningRefusal.NotThere;
        }

        if (isAway)
        {
            enrolment.DismissSuggestions(now);
        }
        else
        {
            enrolment.ShowSuggestions();
        }

        await SaveAsync(cancellationToken);
        return null;
    }

    private IQueryable<Guid> LessonsOf(Guid courseId) =>
        db.CourseLessons.Where(lesson => lesson.CourseId == courseId && lesson.Position != null).Select(lesson => lesson.Id);

    private Task<Enrolment?> FindAsync(Guid courseId, Guid learnerId, CancellationToken cancellationToken) => db.Enrolments
        .Include(enrolment => enrolment.Progress)
        .SingleOrDefaultAsync(enrolment => enrolment.CourseId == courseId && enrolment.LearnerId == learnerId, cancellationToken);

    // Whoever was faster did the same: the key, or the token, says so.
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicateKey())
        {
            // Nothing is left to do.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
