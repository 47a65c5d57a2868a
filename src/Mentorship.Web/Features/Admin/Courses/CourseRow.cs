namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>A course in the admins' list.</summary>
public sealed record CourseRow
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required Guid TutorId { get; init; }

    /// <summary>The tutor's name.</summary>
    public required string Tutor { get; init; }

    /// <summary>How many people have a place in it.</summary>
    public required int Learners { get; init; }

    /// <summary>How many of them have finished it.</summary>
    public required int Completed { get; init; }

    /// <summary>How many offerings are linked to it, in whatever state.</summary>
    public required int Offerings { get; init; }
}
