using Mentorship.Core.Courses;
using Mentorship.Core.Data;
using Mentorship.Web.Features.Shared;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Courses;

/// <summary>Reads courses as the viewer sees them: what others have done in them is in no answer.</summary>
public sealed class CourseReader(MentorshipDbContext db, SuggestionReader suggestions, Viewer viewer)
{
    private const int PageSize = 12;
    private const int OwnShown = 12;

    // No course has this id, and nobody.
    private static readonly Guid Nobody = Guid.Empty;

    public async Task<CoursesPage> ListAsync(string words, int? page, CancellationToken cancellationToken)
    {
        var found = db.Courses.Published().WithWords(words);
        var paging = Paging.Of(page, PageSize, await found.CountAsync(cancellationToken));
        var cards = await CardsAsync(
            found.OrderByDescending(course => course.CreatedAt).ThenBy(course => course.Id).Skip(paging.Skip).Take(PageSize), cancellationToken);
        return new(words, words.Length == 0 && paging.Page == 1 ? await OwnAsync(cancellationToken) : [], cards, paging);
    }

    /// <summary>A course; null if there is none that the viewer may see.</summary>
    public async Task<CoursePage?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var viewerId = viewer.UserId ?? Nobody;
        var row = await db.Courses
            .VisibleTo(db.Enrolments, viewer.UserId)
            .Where(course => course.Slug == slug)
            .Select(course => new
            {
                course.Id,
                course.Slug,
                course.Title,
                course.Summary,
                course.IsDraft,
                course.TutorId,
                TutorName = course.Tutor.User.Name,
                TutorSlug = course.Tutor.Slug,
                course.Tutor.Headline,
                course.Tutor.Company,
                Enrolment = db.Enrolments
                    .Where(enrolment => enrolment.CourseId == course.Id && enrolment.LearnerId == viewerId)
                    .Select(enrolment => new { enrolment.CompletedAt })
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        return new()
        {
            Id = row.Id,
            Slug = row.Slug,
            Title = row.Title,
            Summary = row.Summary,
            IsDraft = row.IsDraft,
            TutorId = row.TutorId,
            TutorName = row.TutorName,
            TutorSlug = row.TutorSlug,
            TutorPosition = PositionOf(row.Headline, row.Company),
            Lessons = await LessonsAsync(row.Id, viewerId, cancellationToken),
            IsOwn = row.TutorId == viewer.UserId,
            IsEnrolled = row.Enrolment is not null,
            CompletedAt = row.Enrolment?.CompletedAt,
        };
    }

    /// <summary>What follows a course that the viewer has completed; null if they have not.</summary>
    public async Task<CompletionPage?> FindCompletionAsync(string slug, CancellationToken cancellationToken)
    {
        var learnerId = viewer.RequireUserId();
        var row = await db.Enrolments
            .Where(enrolment => enrolment.LearnerId == learnerId && enrolment.CompletedAt != null)
            .Join(db.Courses, enrolment => enrolment.CourseId, course => course.Id, (enrolment, course) => new
            {
                course.Id,
                course.Slug,
                course.Title,
                TutorName = course.Tutor.User.Name,
                enrolment.CompletedAt,
                enrolment.SuggestionsDismissedAt,
            })
            .SingleOrDefaultAsync(row => row.Slug == slug, cancellationToken);
        return row is null
            ? null
            : new()
            {
                Slug = row.Slug,
                Title = row.Title,
                TutorName = row.TutorName,
                CompletedAt = row.CompletedAt!.Value,
                IsDismissed = row.SuggestionsDismissedAt is not null,
                Suggestions = await suggestions.ReadAsync(row.Id, learnerId, cancellationToken),
            };
    }

    private async Task<IReadOnlyList<CourseCard>> OwnAsync(CancellationToken cancellationToken)
    {
        if (viewer.UserId is not { } learnerId)
        {
            return [];
        }

        // Those under way first, and of each the latest.
        var own = db.Enrolments
            .Where(enrolment => enrolment.LearnerId == learnerId)
            .OrderBy(enrolment => enrolment.CompletedAt != null)
            .ThenByDescending(enrolment => enrolment.EnrolledAt)
            .ThenBy(enrolment => enrolment.CourseId)
            .Take(OwnShown)
            .Join(db.Courses, enrolment => enrolment.CourseId, course => course.Id, (enrolment, course) => new { enrolment, course })
            .OrderBy(row => row.enrolment.CompletedAt != null)
            .ThenByDescending(row => row.enrolment.EnrolledAt)
            .ThenBy(row => row.course.Id)
            .Select(row => row.course);
        return await CardsAsync(own, cancellationToken);
    }

    private async Task<IReadOnlyList<CourseCard>> CardsAsync(IQueryable<Course> courses, CancellationToken cancellationToken)
    {
        var viewerId = viewer.UserId ?? Nobody;
        var rows = await courses
            .Select(course => new
            {
                course.Slug,
                course.Title,
                course.Summary,
                TutorName = course.Tutor.User.Name,
                course.TutorId,
                course.Tutor.PictureVersion,
                course.Tutor.Headline,
                course.Tutor.Company,
                Lessons = db.CourseLessons.Count(lesson => lesson.CourseId == course.Id && lesson.Position != null),
                Minutes = db.CourseLessons.Where(lesson => lesson.CourseId == course.Id && lesson.Position != null).Sum(lesson => lesson.Minutes),
                IsEnrolled = db.Enrolments.Any(row => row.CourseId == course.Id && row.LearnerId == viewerId),
                IsCompleted = db.Enrolments.Any(row => row.CourseId == course.Id && row.LearnerId == viewerId && row.CompletedAt != null),
                Done = db.LessonProgress.Count(row => row.CourseId == course.Id
                    && row.LearnerId == viewerId
                    && db.CourseLessons.Any(lesson => lesson.Id == row.LessonId && lesson.Position != null)),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new CourseCard
            {
                Slug = row.Slug,
                Title = row.Title,
                Summary = row.Summary,
                TutorName = row.TutorName,
                TutorPicture = PictureAddress.Of(row.TutorId, row.PictureVersion),
                TutorPosition = PositionOf(row.Headline, row.Company),
                Lessons = row.Lessons,
                Minutes = row.Minutes ?? 0,
                IsEnrolled = row.IsEnrolled,
                Done = row.Done,
                IsCompleted = row.IsCompleted,
            }),
        ];
    }

    private Task<List<LessonRow>> LessonsAsync(Guid courseId, Guid viewerId, CancellationToken cancellationToken) => db.CourseLessons
        .Where(lesson => lesson.CourseId == courseId && lesson.Position != null)
        .OrderBy(lesson => lesson.Position)
        .Select(lesson => new LessonRow(
            lesson.Id,
            lesson.Title,
            lesson.Minutes,
            db.LessonProgress.Any(row => row.LessonId == lesson.Id && row.LearnerId == viewerId)))
        .ToListAsync(cancellationToken);

    private static string PositionOf(string headline, string company) => company.Length == 0 ? headline : $"{headline} at {company}";
}
