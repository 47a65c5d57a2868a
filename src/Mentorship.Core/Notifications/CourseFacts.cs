using System.Text.Json.Serialization;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>What was true when somebody was written to about a course that they completed.</summary>
public sealed record CourseFacts : MessageFacts
{
    public required string Title { get; init; }

    /// <summary>The last part of the course's address.</summary>
    public required string Slug { get; init; }

    /// <summary>The IANA id of the zone in which the learner reads times.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The sessions that go with it, the soonest first.</summary>
    public required IReadOnlyList<SuggestionFacts> Suggestions { get; init; }

    /// <summary>How many there are of them in all.</summary>
    public required int Total { get; init; }

    /// <summary>With it a link in the mail says no to further ones; see <see cref="MailChoice"/>.</summary>
    public required string RefusalKey { get; init; }

    /// <summary>The recipient's zone; UTC if it is not known any more.</summary>
    [JsonIgnore]
    public DateTimeZone Zone => TimeZones.TryGet(ZoneId, out var zone) ? zone : DateTimeZone.Utc;
}
