using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>What an admin does about a session. Each says if it cannot be, or if somebody was faster.</summary>
public sealed class SettleBooking(BookingChanges changes)
{
    public Task<bool> CallOffAsync(Guid bookingId, Guid adminId, string reason, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.CallOff(adminId, reason, now), changedMeanwhile: false, cancellationToken);

    public Task<bool> GiveBackAsync(
        Guid bookingId, Money amount, Guid adminId, string reason, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.GiveBack(amount, adminId, reason, now), changedMeanwhile: false, cancellationToken);

    /// <summary>Decides that a disputed no-show is one, and gives back null; or says why not.</summary>
    public Task<NoShowRefusal?> UpholdNoShowAsync(Guid bookingId, Guid adminId, string reason, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.UpholdNoShow(adminId, reason, now), NoShowRefusal.ChangedMeanwhile, cancellationToken);

    /// <summary>Decides that a disputed no-show is none, so that the session was held, and gives back null; or says why not.</summary>
    public Task<NoShowRefusal?> OverturnNoShowAsync(Guid bookingId, Guid adminId, string reason, Instant now, CancellationToken cancellationToken) =>
        changes.SaveAsync(bookingId, booking => booking.OverturnNoShow(adminId, reason, now), NoShowRefusal.ChangedMeanwhile, cancellationToken);
}
