using NodaTime;

namespace Mentorship.Core.People;

/// <summary>
/// Says that somebody wants to hear when a mentor who is full has a free time again; once, by its key. It is used up by
/// the one message that it makes, and promises no time: whoever comes first has it. But those behind are not told of the
/// same time for a while, so that it is theirs if they want it.
/// </summary>
public sealed class WaitlistEntry
{
    /// <summary>For so long after the message nobody else is told of the same time.</summary>
    public static readonly Duration Turn = Duration.FromHours(2);

    private WaitlistEntry()
    {
    }

    public Guid MentorId { get; private set; }

    public Guid UserId { get; private set; }

    public Instant JoinedAt { get; private set; }

    /// <summary>When they were told; null while they wait.</summary>
    public Instant? ToldAt { get; private set; }

    public static WaitlistEntry Join(Guid mentorId, Guid userId, Instant now) => new() { MentorId = mentorId, UserId = userId, JoinedAt = now };

    /// <summary>They are told; from then on they do not wait any more.</summary>
    public void Tell(Instant now) =>
        ToldAt = ToldAt is null ? now : throw new InvalidOperationException("They have been told.");
}
