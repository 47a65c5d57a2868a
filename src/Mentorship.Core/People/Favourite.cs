using NodaTime;

namespace Mentorship.Core.People;

/// <summary>A mentor whom somebody has saved to find again; once, by its key. By itself it sends nothing to anybody.</summary>
public sealed class Favourite
{
    private Favourite()
    {
    }

    public Guid UserId { get; private set; }

    public Guid MentorId { get; private set; }

    public Instant SavedAt { get; private set; }

    public static Favourite Save(Guid userId, Guid mentorId, Instant now) => new() { UserId = userId, MentorId = mentorId, SavedAt = now };
}
