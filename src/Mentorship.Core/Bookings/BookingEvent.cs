using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>One line of a booking's story, stored with the change it tells of.</summary>
public sealed class BookingEvent
{
    private BookingEvent()
    {
    }

    public Guid BookingId { get; private set; }

    /// <summary>Its place in the story, from one: the version that the change gave the booking.</summary>
    public int Number { get; private set; }

    public BookingEventKind Kind { get; private set; }

    public Instant At { get; private set; }

    /// <summary>Who did it; null when nobody did, as when time ran out.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>What was said with it, such as the reason of a cancellation; may be empty.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>When the session begins, as it is after this; the line before has what it was.</summary>
    public Instant StartsAt { get; private set; }

    /// <summary>The other time that this is about: proposed, accepted, refused or given up. Null where there is none.</summary>
    public Instant? ProposedStartsAt { get; private set; }

    internal static BookingEvent Of(
        Booking booking, BookingEventKind kind, Guid? actorId, string detail, Instant now, Instant? proposed) => new()
        {
            BookingId = booking.Id,
            Number = booking.Version,
            Kind = kind,
            At = now,
            ActorId = actorId,
            Detail = detail,
            StartsAt = booking.StartsAt,
            ProposedStartsAt = proposed,
        };
}
