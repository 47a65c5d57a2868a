using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>Cancels a session for one of its two people and gives its time back.</summary>
public sealed class CancelBooking(BookingChanges changes)
{
    /// <summary>
    /// Cancels, and gives back null; or says why not. The caller has found out that <paramref name="bookingId"/> is a
    /// booking of the side <paramref name="by"/>.
    /// </summary>
    public Task<CancellationRefusal?> RunAsync(
        Guid bookingId, Party by, Cancellation cancellation, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            bookingId, booking => booking.Cancel(by, cancellation, now), CancellationRefusal.ChangedMeanwhile, cancellationToken);

    /// <summary>
    /// The same for a mentee who does so instead of agreeing to another time, and so gets everything back: only while
    /// the mentor's request is open, for else the usual rules hold and the mentee has to see them first.
    /// </summary>
    public Task<CancellationRefusal?> InsteadOfMovingAsync(
        Guid bookingId, Guid requestId, Cancellation cancellation, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(
            bookingId,
            booking => booking.CanCancelInstead(Party.Mentee, now) && booking.OpenReschedule(now)!.Id == requestId
                ? booking.Cancel(Party.Mentee, cancellation, now)
                : booking.RefuseCancellation(Party.Mentee, now) ?? CancellationRefusal.NotAskedAnyMore,
            CancellationRefusal.ChangedMeanwhile,
            cancellationToken);
}
