namespace Mentorship.Web.Features.Mentor.Offerings;

/// <param name="Course">The title of the course that they go with.</param>
/// <param name="Lines">The offerings.</param>
public sealed record OfferingGroup(string Course, IReadOnlyList<OfferingLine> Lines);
