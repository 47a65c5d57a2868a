using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>
/// What happens to a session at its time. The caller has found out which side of the booking the actor is on. Each
/// answers false if it cannot be, or if the other side was faster.
/// </summary>
public sealed class ConductSession(BookingChanges changes)
{
    public Task<bool> JoinAsync(Guid bookingId, Party by, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.Join(by, now), changedMeanwhile: false, cancellationToken);

    /// <param name="bookingId">Which.</param>
    /// <param name="actorId">Who says so; null when it is two hours after the end and nobody said otherwise.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public Task<bool> CompleteAsync(Guid bookingId, Guid? actorId, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.Complete(actorId, now), changedMeanwhile: false, cancellationToken);

    public Task<bool> ReportNoShowAsync(Guid bookingId, Party absent, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.ReportNoShow(absent, now), changedMeanwhile: false, cancellationToken);

    /// <summary>Says otherwise for the side that was called absent, and gives back null; or says why not.</summary>
    public Task<NoShowRefusal?> DisputeNoShowAsync(Guid bookingId, Party by, string words, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.DisputeNoShow(by, words, now), NoShowRefusal.ChangedMeanwhile, cancellationToken);

    public Task<bool> SettleNoShowAsync(Guid bookingId, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.SettleNoShow(now), changedMeanwhile: false, cancellationToken);
}
