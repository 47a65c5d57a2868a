using Mentorship.Core.People;

namespace Mentorship.Core.Offerings;

/// <summary>Which offerings go with a course, for those who have completed it.</summary>
public static class CourseSuggestions
{
    /// <summary>How many are shown at once.</summary>
    public const int Most = 5;

    /// <summary>What the learner can book and is linked to this course; not one's own, which nobody books.</summary>
    public static IQueryable<Offering> SuggestedAfter(
        this IQueryable<Offering> offerings, IQueryable<Membership> memberships, Guid courseId, Guid learnerId) =>
        offerings
            .Where(offering => offering.Status == OfferingStatus.Active && offering.Mentor.User.DisabledAt == null)
            .Where(offering => offering.CourseId == courseId && offering.MentorId != learnerId)
            .Where(offering => !offering.IsIncluded
                || offering.Lengths.Any(length => length.PriceMinorUnits > 0)
                || memberships.Any(membership => membership.UserId == learnerId && membership.Status == MembershipStatus.Active));
}
