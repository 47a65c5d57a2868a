namespace Mentorship.Web.Features.Courses;

/// <summary>A course in a list.</summary>
public sealed record CourseCard
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string TutorName { get; init; }

    /// <summary>The address of the tutor's picture; null for initials.</summary>
    public required string? TutorPicture { get; init; }

    /// <summary>"Staff engineer at Northwind", or without a company what the tutor does.</summary>
    public required string TutorPosition { get; init; }

    public required int Lessons { get; init; }

    /// <summary>How long those lessons take of which it is known.</summary>
    public required int Minutes { get; init; }

    /// <summary>Whether the viewer has a place in it.</summary>
    public required bool IsEnrolled { get; init; }

    /// <summary>How many lessons the viewer has done.</summary>
    public required int Done { get; init; }

    /// <summary>Whether the viewer has completed it.</summary>
    public required bool IsCompleted { get; init; }
}
