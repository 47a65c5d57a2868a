using NodaTime;

namespace Mentorship.Web.Features.Admin.Courses;

/// <summary>A learner's place in a course.</summary>
/// <param name="LearnerId">Whose.</param>
/// <param name="Name">The learner's.</param>
/// <param name="Email">The same.</param>
/// <param name="EnrolledAt">Since when.</param>
/// <param name="CompletedAt">Null while under way.</param>
public sealed record EnrolmentRow(Guid LearnerId, string Name, string Email, Instant EnrolledAt, Instant? CompletedAt);
