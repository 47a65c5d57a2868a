namespace Mentorship.Core.Courses;

/// <summary>Why something was not done to a course.</summary>
public enum CourseRefusal
{
    /// <summary>A course without a lesson teaches nobody, so it is not published.</summary>
    NoLessons = 1,

    /// <summary>It is published, or withdrawn, already.</summary>
    AlreadySo = 2,

    /// <summary>Somebody, perhaps the same person in another window, has changed it since it was looked at.</summary>
    ChangedMeanwhile = 3,
}
