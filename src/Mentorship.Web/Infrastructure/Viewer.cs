using NodaTime;

namespace Mentorship.Web.Infrastructure;

/// <summary>
/// The person who looks at a page, as they are at this request: never older than it, because it is read anew each
/// time. Inject it wherever a page or a query depends on who asks.
/// </summary>
public sealed record Viewer
{
    /// <summary>Null for a visitor.</summary>
    public Guid? UserId { get; init; }

    public string? Name { get; init; }

    /// <summary>The address of their picture; null for initials, and for all but mentors.</summary>
    public string? Picture { get; init; }

    public bool IsSignedIn => UserId is not null;

    /// <summary>Has a mentor profile.</summary>
    public bool IsMentor { get; init; }

    public bool IsAdmin { get; init; }

    /// <summary>Has an active membership.</summary>
    public bool IsMember { get; init; }

    /// <summary>The zone in which this person reads times.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    public ZoneSource ZoneSource { get; init; } = ZoneSource.Default;

    /// <summary>The id, on pages that only signed-in people reach.</summary>
    /// <exception cref="InvalidOperationException">The page let a visitor in.</exception>
    public Guid RequireUserId() => UserId ?? throw new InvalidOperationException("This page needs someone who is signed in.");
}
