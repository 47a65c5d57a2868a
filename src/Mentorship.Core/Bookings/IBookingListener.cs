namespace Mentorship.Core.Bookings;

/// <summary>
/// Hears of every change of a booking while it is being saved, and adds what follows from it to the same transaction.
/// Modules that come after this one are told in this way; nothing here names them.
/// </summary>
public interface IBookingListener
{
    /// <param name="booking">As it is after the change; <see cref="Booking.Events"/> says what happened.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task ChangedAsync(Booking booking, CancellationToken cancellationToken);
}
