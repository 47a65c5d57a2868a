namespace Mentorship.Web.Features.Mentor.Offerings;

public sealed record MentorOfferingsPage
{
    /// <summary>Those that go with a course, by the course.</summary>
    public required IReadOnlyList<OfferingGroup> WithCourse { get; init; }

    /// <summary>Those that stand on their own.</summary>
    public required IReadOnlyList<OfferingLine> Standalone { get; init; }

    /// <summary>Whether these are the archived ones, and not those in use.</summary>
    public required bool IsArchive { get; init; }

    /// <summary>How many are in use, and how many archived.</summary>
    public required (int InUse, int Archived) Counts { get; init; }

    /// <summary>Whether there are weekly hours; without them nothing can be booked.</summary>
    public required bool HasHours { get; init; }

    public bool IsEmpty => WithCourse.Count + Standalone.Count == 0;
}
