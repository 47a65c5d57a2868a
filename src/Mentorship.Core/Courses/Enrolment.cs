using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>A learner's place in a course, with what they have done there and what was suggested to them after it.</summary>
public sealed class Enrolment : IRecordsDeeds
{
    public const string RecordKind = "enrolment";

    /// <summary>How long after completing a course its learner hears of sessions about it, if they have booked none.</summary>
    public static readonly Duration FollowUpAfter = Duration.FromDays(3);

    private readonly DeedNotes _notes = new();
    private readonly List<LessonProgress> _progress = [];

    private Enrolment()
    {
    }

    public Guid CourseId { get; private set; }

    public Guid LearnerId { get; private set; }

    public Instant EnrolledAt { get; private set; }

    /// <summary>When the learner finished it; null while under way. The concurrency token: it is finished once.</summary>
    public Instant? CompletedAt { get; private set; }

    /// <summary>When it is to be seen whether a message should follow; null before it is completed, and once that was seen.</summary>
    public Instant? FollowUpDueAt { get; private set; }

    /// <summary>When the learner put away what is suggested after the course; null if they did not.</summary>
    public Instant? SuggestionsDismissedAt { get; private set; }

    /// <summary>The lessons that are done, if they were read with it.</summary>
    public IReadOnlyCollection<LessonProgress> Progress => _progress;

    string IRecordsDeeds.RecordKind => RecordKind;

    string IRecordsDeeds.RecordId => $"{CourseId}:{LearnerId}";

    IReadOnlyCollection<string> IRecordsDeeds.AuditedProperties { get; } = [nameof(EnrolledAt), nameof(CompletedAt)];

    /// <summary>Somebody's own place in a course, without a word.</summary>
    public static Enrolment Of(Guid courseId, Guid learnerId, Instant now) =>
        new() { CourseId = courseId, LearnerId = learnerId, EnrolledAt = now };

    /// <summary>A place that a learner takes.</summary>
    public static Enrolment Taken(Guid courseId, Guid learnerId, Instant now)
    {
        var enrolment = Of(courseId, learnerId, now);
        enrolment._notes.Add(new("learner enrolled", learnerId, now));
        return enrolment;
    }

    /// <summary>A place that an admin gives.</summary>
    public static Enrolment Given(Guid courseId, Guid learnerId, Guid actorId, string reason, Instant now)
    {
        var enrolment = Of(courseId, learnerId, now);
        enrolment._notes.Add(new("learner enrolled", actorId, now) { Reason = reason.OnLines() });
        return enrolment;
    }

    /// <summary>Marks a lesson as done; with what is done already. False if it is.</summary>
    public bool Finish(Guid lessonId, Instant now)
    {
        if (_progress.Exists(row => row.LessonId == lessonId))
        {
            return false;
        }

        _progress.Add(LessonProgress.Of(this, lessonId, now));
        return true;
    }

    /// <summary>Takes that back; a course that is completed stays so. False if the lesson is not done.</summary>
    public bool Reopen(Guid lessonId) => _progress.RemoveAll(row => row.LessonId == lessonId) > 0;

    public void Complete(Instant now)
    {
        if (CompletedAt is null)
        {
            CompletedAt = now;
            FollowUpDueAt = now + FollowUpAfter;
        }
    }

    /// <summary>Finishes it as the learner, who has done every lesson; with what is done. Once more changes nothing.</summary>
    /// <param name="lessonIds">The course's lessons, those alone that are in it now.</param>
    /// <param name="now">The time.</param>
    public LearningRefusal? Complete(IReadOnlyCollection<Guid> lessonIds, Instant now)
    {
        if (CompletedAt is not null)
        {
            return null;
        }

        if (lessonIds.Count == 0 || lessonIds.Except(_progress.Select(row => row.LessonId)).Any())
        {
            return LearningRefusal.LessonsLeft;
        }

        Complete(now);
        _notes.Add(new("course completed", LearnerId, now));
        return null;
    }

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

    /// <summary>Puts away what is suggested after the course.</summary>
    public void DismissSuggestions(Instant now) => SuggestionsDismissedAt ??= now;

    /// <summary>Wants to see it again.</summary>
    public void ShowSuggestions() => SuggestionsDismissedAt = null;

    /// <summary>It was seen whether a message should follow. False if somebody has seen to that before.</summary>
    public bool FollowedUp()
    {
        var wasDue = FollowUpDueAt is not null;
        FollowUpDueAt = null;
        return wasDue;
    }

    IReadOnlyList<Deed> IRecordsDeeds.TakeDeeds() => _notes.Take();

    /// <summary>The course that a line of the audit about an enrolment is about.</summary>
    public static string CourseIdOf(string recordId) => recordId.Split(':')[0];
}
