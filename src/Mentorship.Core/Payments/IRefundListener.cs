using Mentorship.Core.Bookings;

namespace Mentorship.Core.Payments;

/// <summary>
/// Hears of every refund in the transaction that makes it owed, and adds what follows to that. Modules that come after
/// this one are told in this way; nothing here names them.
/// </summary>
public interface IRefundListener
{
    /// <param name="refund">What goes back, and why.</param>
    /// <param name="booking">For which session it was paid.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task OwedAsync(Refund refund, Booking booking, CancellationToken cancellationToken);
}
