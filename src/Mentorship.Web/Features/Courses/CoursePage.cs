using NodaTime;

namespace Mentorship.Web.Features.Courses;

/// <summary>One course, as this viewer sees it.</summary>
public sealed record CoursePage
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Whether nobody new can enrol.</summary>
    public required bool IsDraft { get; init; }

    public required Guid TutorId { get; init; }

    public required string TutorName { get; init; }

    public required string TutorSlug { get; init; }

    public required string TutorPosition { get; init; }

    /// <summary>In their order.</summary>
    public required IReadOnlyList<LessonRow> Lessons { get; init; }

    /// <summary>Whether the viewer teaches it.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Whether the viewer has a place in it.</summary>
    public required bool IsEnrolled { get; init; }

    /// <summary>When the viewer completed it; null if they have not.</summary>
    public required Instant? CompletedAt { get; init; }

    public string Address => $"/courses/{Slug}";

    public int Done => Lessons.Count(lesson => lesson.IsDone);

    public int Left => Lessons.Count - Done;

    /// <summary>How long those lessons take of which it is known.</summary>
    public int Minutes => Lessons.Sum(lesson => lesson.Minutes ?? 0);

    /// <summary>"8 lessons".</summary>
    public string LessonsInWords => LessonWords.Count(Lessons.Count);

    /// <summary>"3 of 8 lessons done".</summary>
    public string ProgressInWords => $"{Done} of {LessonsInWords} done";
}
