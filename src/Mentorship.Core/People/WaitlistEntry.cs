using NodaTime;

namespace Mentorship.Core.People;

/// <summary>
/// Says that somebody wants to hear when a mentor who is full has a free time again; once, by its key. It is used up by
/// the one message that it makes, and promises no time: whoever comes first has it.
/// </summary>
public sealed class WaitlistEntry
{
    private WaitlistEntry()
    {
    }

    public Guid MentorId { get; private set; }

    public Guid UserId { get; private set; }

    public Instant JoinedAt { get; private set; }

    public static WaitlistEntry Join(Guid mentorId, Guid userId, Instant now) => new() { MentorId = mentorId, UserId = userId, JoinedAt = now };
}
