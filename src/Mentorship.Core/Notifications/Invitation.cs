using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>
/// The entry of one session in its people's calendars, whose name there is the booking's for all its life. Calendar
/// programs believe the highest number they have seen, so it is kept here and goes up with each change.
/// </summary>
public sealed class Invitation
{
    private Invitation()
    {
    }

    public Guid BookingId { get; private set; }

    /// <summary>How often it was changed since it was sent first; the concurrency token.</summary>
    public int Sequence { get; private set; }

    public bool IsCancelled { get; private set; }

    /// <summary>When it was sent or changed last.</summary>
    public Instant ChangedAt { get; private set; }

    public static Invitation For(Guid bookingId, Instant now) => new() { BookingId = bookingId, ChangedAt = now };

    /// <summary>The session has another time or place, or is on where it was only asked for.</summary>
    public void Change(Instant now)
    {
        Sequence++;
        ChangedAt = now;
    }

    /// <summary>The session is off.</summary>
    public void Cancel(Instant now)
    {
        IsCancelled = true;
        Change(now);
    }

    /// <summary>What is said of it in a message that is written at <paramref name="now"/>.</summary>
    public InvitationFacts Facts(bool isTentative, Instant now) => new(Sequence, IsCancelled, now, isTentative);
}
