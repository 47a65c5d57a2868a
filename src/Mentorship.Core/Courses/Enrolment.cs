using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>A learner's place in a course.</summary>
public sealed class Enrolment : IRecordsDeeds
{
    public const string RecordKind = "enrolment";

    private readonly DeedNotes _notes = new();

    private Enrolment()
    {
    }

    public Guid CourseId { get; private set; }

    public Guid LearnerId { get; private set; }

    public Instant EnrolledAt { get; private set; }

    /// <summary>When the learner finished it; null while under way. The concurrency token: it is finished once.</summary>
    public Instant? CompletedAt { get; private set; }

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => $"{CourseId}:{LearnerId}";

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(EnrolledAt), nameof(CompletedAt)];

    /// <summary>Somebody's own place in a course, without a word.</summary>
    public static Enrolment Of(Guid courseId, Guid learnerId, Instant now) =>
        new() { CourseId = courseId, LearnerId = learnerId, EnrolledAt = now };

    /// <summary>A place that an admin gives.</summary>
    public static Enrolment Given(Guid courseId, Guid learnerId, Guid actorId, string reason, Instant now)
    {
        var enrolment = Of(courseId, learnerId, now);
        enrolment._notes.Add(new("learner enrolled", actorId, now) { Reason = reason.OnLines() });
        return enrolment;
    }

    public void Complete(Instant now) => CompletedAt ??= now;

    /// <summary>Finishes it for the learner, as an admin. False if it is finished already.</summary>
    public bool Complete(Guid actorId, string reason, Instant now)
    {
        if (CompletedAt is not null)
        {
            return false;
        }

        Complete(now);
        _notes.Add(new("course completed", actorId, now) { Reason = reason.OnLines() });
        return true;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    /// <summary>The course that a line of the audit about an enrolment is about.</summary>
    public static string CourseIdOf(string recordId) => recordId.Split(':')[0];
}
