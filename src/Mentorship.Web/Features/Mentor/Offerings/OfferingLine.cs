using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>One of a mentor's own offerings in their list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Course">The course it belongs to; null without one.</param>
/// <param name="DurationMinutes">How long, the shortest of its lengths.</param>
/// <param name="LongestMinutes">How long at the most.</param>
/// <param name="Price">For how much, in words.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Upcoming">How many confirmed sessions are to come.</param>
public sealed record OfferingLine(
    Guid Id, string Title, string? Course, int DurationMinutes, int LongestMinutes, string Price, OfferingStatus Status, int Upcoming);
