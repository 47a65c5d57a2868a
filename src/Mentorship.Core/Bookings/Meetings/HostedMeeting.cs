namespace Mentorship.Core.Bookings.Meetings;

/// <summary>A meeting at a provider.</summary>
/// <param name="ExternalId">The provider's name for it.</param>
/// <param name="JoinAddress">The link by which both join.</param>
public sealed record HostedMeeting(string ExternalId, Uri JoinAddress);
