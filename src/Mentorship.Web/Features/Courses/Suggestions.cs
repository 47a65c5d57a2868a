using Mentorship.Web.Features.Offerings;

namespace Mentorship.Web.Features.Courses;

/// <summary>The offerings that go with a course.</summary>
/// <param name="Cards">The soonest.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record Suggestions(IReadOnlyList<OfferingCard> Cards, int Total);
