namespace Mentorship.Web.Features.Mentor.Offerings;

/// <param name="Offerings">All of the mentor's, newest first.</param>
/// <param name="HasHours">Whether there are weekly hours; without them nothing can be booked.</param>
public sealed record MentorOfferingsPage(IReadOnlyList<OfferingLine> Offerings, bool HasHours);
