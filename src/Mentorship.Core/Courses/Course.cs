using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Courses;

/// <summary>What a tutor (a mentor, seen from a course) teaches; offerings can be linked to it.</summary>
public sealed class Course
{
    public const int TitleMaxLength = 120;
    public const int SlugMaxLength = 140;
    public const int SummaryMaxLength = 1000;

    private Course()
    {
    }

    public Guid Id { get; private set; }

    public Guid TutorId { get; private set; }

    public MentorProfile Tutor { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    public static Course Create(Guid tutorId, string title, string summary, Instant now) => new()
    {
        Id = Ids.New(now),
        TutorId = tutorId,
        Title = title.OnOneLine(),
        Slug = title.ToSlug(),
        Summary = summary.OnLines(),
        CreatedAt = now,
    };
}
