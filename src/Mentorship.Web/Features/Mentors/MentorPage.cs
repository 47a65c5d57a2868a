using Mentorship.Core.People;
using Mentorship.Web.Features.Offerings;

namespace Mentorship.Web.Features.Mentors;

public sealed record MentorPage
{
    /// <summary>With the user.</summary>
    public required MentorProfile Mentor { get; init; }

    /// <summary>The newest.</summary>
    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    public required IReadOnlyList<OfferingCard> Offerings { get; init; }
}
