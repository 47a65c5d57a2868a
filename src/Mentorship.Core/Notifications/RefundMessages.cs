using Mentorship.Core.Bookings;
using Mentorship.Core.Payments;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Notifications;

/// <summary>Tells a mentee whose payment came in vain; of other refunds the message about the session tells.</summary>
public sealed class RefundMessages(SessionMessages messages) : IRefundListener
{
    public async Task OwedAsync(Refund refund, Booking booking, CancellationToken cancellationToken)
    {
        if (refund.Cause == RefundCause.Session)
        {
            return;
        }

        await messages.AddAsync(
            $"refund/{refund.Id:N}",
            MessageKind.PaidInVain,
            booking,
            [Party.Mentee],
            refund.OwedAt,
            facts => facts with { RefundMinorUnits = refund.AmountMinorUnits, WasPaidBefore = refund.Cause == RefundCause.PaidTwice },
            cancellationToken);
    }
}
