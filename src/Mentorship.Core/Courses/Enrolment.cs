using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>A learner's place in a course.</summary>
public sealed class Enrolment
{
    private Enrolment()
    {
    }

    public Guid CourseId { get; private set; }

    public Guid LearnerId { get; private set; }

    public Instant EnrolledAt { get; private set; }

    /// <summary>When the learner finished it; null while under way.</summary>
    public Instant? CompletedAt { get; private set; }

    public static Enrolment Of(Guid courseId, Guid learnerId, Instant now) =>
        new() { CourseId = courseId, LearnerId = learnerId, EnrolledAt = now };

    public void Complete(Instant now) => CompletedAt ??= now;
}
