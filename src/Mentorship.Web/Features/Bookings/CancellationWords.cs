using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>What someone is told who cannot cancel.</summary>
public static class CancellationWords
{
    public static string Words(this CancellationRefusal refusal, Booking booking, DateTimeZone zone) => refusal switch
    {
        CancellationRefusal.AlreadyCancelled => "This session is cancelled already.",
        CancellationRefusal.AlreadyOver => "This session is over, so it cannot be cancelled.",
        CancellationRefusal.AlreadyStarted => "This session has begun, so it cannot be cancelled any more.",
        CancellationRefusal.TooLate =>
            $"This session could be cancelled until {TimeText.Moment(Deadline(booking), zone)}, {booking.Policy.CancellationCutoffHours} hours before it begins. "
            + "If you cannot come, write to the mentor.",
        CancellationRefusal.NoReason => "Say why you cancel: the other side will read it.",
        CancellationRefusal.OtherRefund =>
            "What is given back has changed while you were reading, so nothing is cancelled yet. Look at the new amount before you cancel.",
        CancellationRefusal.NotAskedAnyMore =>
            $"{booking.Mentor.User.Name}’s request to move is not open any more, so the usual rules hold. Look at what you get back before you cancel.",
        CancellationRefusal.ChangedMeanwhile => "Something about this session changed at the same moment. Look at it again before you go on.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
    };

    private static Instant Deadline(Booking booking) =>
        CancellationRule.Deadline(Party.Mentee, booking.StartsAt, booking.Policy.CancellationCutoffHours);
}
