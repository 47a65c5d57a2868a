using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>What tutors do to their own courses.</summary>
public sealed class SaveCourse(MentorshipDbContext db)
{
    // Two courses of one title may be made at the same moment; the unique address decides and the other tries the next.
    private const int MaxAttempts = 5;

    // Room for a number behind the words of a title.
    private const int WordsMaxLength = Course.SlugMaxLength - 10;

    /// <summary>Makes a draft, and publishes it if that is wanted; the caller has checked the lengths.</summary>
    /// <param name="tutorId">A mentor.</param>
    /// <param name="title">Which makes its address too.</param>
    /// <param name="summary">What it teaches.</param>
    /// <param name="lessons">In their order.</param>
    /// <param name="id">The id it gets; a form that is sent again makes the same course and not a second.</param>
    /// <param name="publish">Whether it is published at once.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<CourseRefusal?> CreateAsync(
        Guid tutorId, string title, string summary, IReadOnlyList<LessonLine> lessons, Guid? id, bool publish, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (id is { } made && await db.Courses.AnyAsync(row => row.Id == made && row.TutorId == tutorId, cancellationToken))
            {
                return null;
            }

            var tutor = await db.MentorProfiles.Include(profile => profile.User).SingleAsync(profile => profile.UserId == tutorId, cancellationToken);
            var course = Course.Draft(tutor, await FreeSlugAsync(title, cancellationToken), title, summary, lessons, now, id);
            if (publish && course.Publish(now) is { } refusal)
            {
                return refusal;
            }

            db.Courses.Add(course);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException exception) when (exception.IsDuplicateKey() && attempt < MaxAttempts)
            {
                // Once more, with what is there now.
            }
        }
    }

    /// <summary>Describes a course of this tutor's anew.</summary>
    /// <param name="course">As <see cref="FindAsync"/> gave it.</param>
    /// <param name="seen">The version that the tutor saw.</param>
    /// <param name="title">The caller has checked the lengths.</param>
    /// <param name="summary">As above.</param>
    /// <param name="lessons">In their order.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<CourseRefusal?> DescribeAsync(
        Course course, int seen, string title, string summary, IReadOnlyList<LessonLine> lessons, Instant now, CancellationToken cancellationToken)
    {
        if (course.Version != seen)
        {
            return CourseRefusal.ChangedMeanwhile;
        }

        return course.Describe(title, summary, lessons, now) ?? await KeepAsync(cancellationToken);
    }

    public async Task<CourseRefusal?> PublishAsync(Course course, Instant now, CancellationToken cancellationToken) =>
        course.Publish(now) ?? await KeepAsync(cancellationToken);

    public async Task<CourseRefusal?> WithdrawAsync(Course course, Instant now, CancellationToken cancellationToken) =>
        course.Withdraw(now) ?? await KeepAsync(cancellationToken);

    /// <summary>A course of this tutor's, with all that its deeds need; null if it is none of theirs.</summary>
    public Task<Course?> FindAsync(Guid courseId, Guid tutorId, CancellationToken cancellationToken) => db.Courses
        .Include(course => course.Tutor.User)
        .Include(course => course.AllLessons)
        .SingleOrDefaultAsync(course => course.Id == courseId && course.TutorId == tutorId, cancellationToken);

    private async Task<CourseRefusal?> KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CourseRefusal.ChangedMeanwhile;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>"indexes-explained", or with a number behind it where that is taken; "course" for titles without letters.</summary>
    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellationToken)
    {
        var slug = title.ToSlug().AtMost(WordsMaxLength).Trim('-') is { Length: > 0 } words ? words : "course";
        var taken = await db.Courses
            .Where(course => course.Slug == slug || course.Slug.StartsWith(slug + "-"))
            .Select(course => course.Slug)
            .ToListAsync(cancellationToken);
        return taken.Contains(slug)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(candidate => !taken.Contains(candidate))
            : slug;
    }
}
