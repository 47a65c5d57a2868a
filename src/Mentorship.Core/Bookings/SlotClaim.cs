using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// Five minutes of one person's time, taken by one booking. (PersonId, Step) is the key, so two sessions of one
/// person cannot overlap, whoever inserts at the same moment: the database refuses the second. A mentor's claims
/// cover the buffers, a mentee's do not.
/// </summary>
public sealed class SlotClaim
{
    /// <summary>All starts, lengths and buffers are multiples of this.</summary>
    public const int StepMinutes = 5;

    private SlotClaim()
    {
    }

    public Guid PersonId { get; private set; }

    /// <summary>Which five minutes: how many of them since the Unix epoch.</summary>
    public int Step { get; private set; }

    public Guid BookingId { get; private set; }

    /// <summary>The claims of both people of a booking.</summary>
    public static IEnumerable<SlotClaim> For(Booking booking)
    {
        var padded = booking.Time.Pad(booking.BufferBeforeMinutes, booking.BufferAfterMinutes);
        return Of(booking.Id, booking.MentorId, padded).Concat(Of(booking.Id, booking.MenteeId, booking.Time));
    }

    /// <summary>The step that begins at this instant.</summary>
    /// <exception cref="ArgumentException">The instant is no multiple of five minutes.</exception>
    public static int StepAt(Instant instant)
    {
        const long secondsPerStep = StepMinutes * 60;
        var seconds = instant.ToUnixTimeSeconds();
        if (seconds % secondsPerStep != 0 || Instant.FromUnixTimeSeconds(seconds) != instant)
        {
            throw new ArgumentException($"{instant} is no multiple of {StepMinutes} minutes.", nameof(instant));
        }

        return (int)(seconds / secondsPerStep);
    }

    private static IEnumerable<SlotClaim> Of(Guid bookingId, Guid personId, TimeRange time)
    {
        for (var step = StepAt(time.Start); step < StepAt(time.End); step++)
        {
            yield return new() { PersonId = personId, Step = step, BookingId = bookingId };
        }
    }
}
