using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>One of the two people of a session, as they were when a message was written.</summary>
/// <param name="Name">What others see.</param>
/// <param name="Email">Where mail reaches them.</param>
/// <param name="ZoneId">The IANA id of the zone whose clock they read at the session.</param>
public sealed record PersonFacts(string Name, string Email, string ZoneId)
{
    /// <summary>The zone; UTC if it is not known any more.</summary>
    internal DateTimeZone FindZone() => TimeZones.TryGet(ZoneId, out var zone) ? zone : DateTimeZone.Utc;
}
