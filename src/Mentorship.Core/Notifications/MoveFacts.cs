using System.Text.Json.Serialization;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// A move that was asked for: the session's own time and the one that was proposed. In a message about an accepted one
/// the session has the new time already.
/// </summary>
public sealed record MoveFacts
{
    public required Instant OldStartsAt { get; init; }

    public required Instant OldEndsAt { get; init; }

    public required Instant NewStartsAt { get; init; }

    public required Instant NewEndsAt { get; init; }

    /// <summary>Whose turn it is to answer, or was when the time to answer ended; null when it ended by an answer.</summary>
    public Party? Turn { get; init; }

    /// <summary>Until when an answer counts; after that the session keeps its time, and a request ends.</summary>
    public Instant? AnswerBy { get; init; }

    /// <summary>How often another time can still be proposed.</summary>
    public int RoundsLeft { get; init; }

    /// <summary>Whether nothing is agreed on yet: the old time is the one that was asked for.</summary>
    public bool IsOfRequest { get; init; }

    [JsonIgnore]
    public TimeRange Old => new(OldStartsAt, OldEndsAt);

    [JsonIgnore]
    public TimeRange New => new(NewStartsAt, NewEndsAt);
}
