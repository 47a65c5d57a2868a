using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>Says that a learner has done a lesson: once, by its key. Between the learner and the database alone.</summary>
public sealed class LessonProgress
{
    private LessonProgress()
    {
    }

    public Guid CourseId { get; private set; }

    public Guid LearnerId { get; private set; }

    public Guid LessonId { get; private set; }

    public Instant DoneAt { get; private set; }

    internal static LessonProgress Of(Enrolment enrolment, Guid lessonId, Instant now) =>
        new() { CourseId = enrolment.CourseId, LearnerId = enrolment.LearnerId, LessonId = lessonId, DoneAt = now };
}
