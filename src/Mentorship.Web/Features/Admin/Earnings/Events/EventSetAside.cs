using NodaTime;

namespace Mentorship.Web.Features.Admin.Earnings.Events;

/// <summary>A message of a provider's that could not be understood.</summary>
public sealed record EventSetAside(Instant ReceivedAt, string Provider, string EventId, string Note);
