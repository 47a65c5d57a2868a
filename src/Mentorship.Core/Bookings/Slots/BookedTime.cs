using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>A booking of the mentor's as the slot finder sees it: when, with which buffers, and if it is live.</summary>
public sealed record BookedTime
{
    public required Instant Start { get; init; }

    public required int DurationMinutes { get; init; }

    public required BookingStatus Status { get; init; }

    /// <summary>The buffer kept free before it, as it was when it was booked.</summary>
    public int BufferBeforeMinutes { get; init; }

    /// <summary>The buffer kept free after it, as it was when it was booked.</summary>
    public int BufferAfterMinutes { get; init; }

    /// <summary>Whether it is of the offering that is asked about, and so counts for its daily cap.</summary>
    public bool SameOffering { get; init; } = true;

    /// <summary>Whether the person who asks is its mentee.</summary>
    public bool ByViewer { get; init; }

    /// <summary>When a hold ends; a hold without it is dead.</summary>
    public Instant? HoldExpiresAt { get; init; }

    /// <summary>The session with its buffers: what it keeps others from.</summary>
    public TimeRange Buffered =>
        TimeRange.Of(Start, DurationMinutes).Pad(BufferBeforeMinutes, BufferAfterMinutes);

    /// <summary>A hold of the viewer's own hides nothing from them: it is the time they are about to book.</summary>
    public bool IsViewersHold => ByViewer && Status == BookingStatus.Held;

    /// <summary>
    /// Whether it takes up its time. A hold is dead at the very instant it expires, whether or not anyone has tidied
    /// it away yet.
    /// </summary>
    public bool IsLive(Instant now) => Status switch
    {
        BookingStatus.Held => HoldExpiresAt > now,
        BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.InProgress => true,
        BookingStatus.Completed or BookingStatus.NoShow => true,
        BookingStatus.Cancelled or BookingStatus.Declined or BookingStatus.Expired => false,
        _ => throw new InvalidOperationException($"{Status} is no booking status."),
    };
}
