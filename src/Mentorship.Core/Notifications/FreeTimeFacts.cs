using System.Text.Json.Serialization;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>What was true when somebody was told that a mentor has a free time again.</summary>
public sealed record FreeTimeFacts : MessageFacts
{
    /// <summary>The mentor's name.</summary>
    public required string Mentor { get; init; }

    /// <summary>The last part of the address of the mentor's page.</summary>
    public required string MentorSlug { get; init; }

    /// <summary>The IANA id of the zone in which the recipient reads times.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The first free time.</summary>
    public required Instant NextAvailableAt { get; init; }

    /// <summary>The recipient's zone; UTC if it is not known any more.</summary>
    [JsonIgnore]
    public DateTimeZone Zone => TimeZones.TryGet(ZoneId, out var zone) ? zone : DateTimeZone.Utc;
}
