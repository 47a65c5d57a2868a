using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>A lesson of a course: a title, and how long it takes.</summary>
public sealed class CourseLesson
{
    public const int TitleMaxLength = 160;
    public const int MaxMinutes = 600;

    private CourseLesson()
    {
    }

    public Guid Id { get; private set; }

    public Guid CourseId { get; private set; }

    /// <summary>Its place in the course, from one; null once it was taken out. It is never deleted, because people have done it.</summary>
    public int? Position { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>How long it takes; null if nobody says.</summary>
    public int? Minutes { get; private set; }

    internal static CourseLesson Of(Guid courseId, Instant now) => new() { Id = Ids.New(now), CourseId = courseId };

    internal void Stand(int position, LessonLine line) => (Position, Title, Minutes) = (position, line.Title, line.Minutes);

    internal void TakeOut() => Position = null;
}
