using NodaTime;

namespace Mentorship.Web.Features.Courses;

/// <summary>What follows a course that the viewer has completed.</summary>
public sealed record CompletionPage
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string TutorName { get; init; }

    public required Instant CompletedAt { get; init; }

    /// <summary>Whether the viewer has put the suggestions away.</summary>
    public required bool IsDismissed { get; init; }

    public required Suggestions Suggestions { get; init; }

    public string Address => $"/courses/{Slug}/completion";
}
