using Mentorship.Core.Common;
using Mentorship.Core.Policies;
using NodaTime;

namespace Mentorship.Core.Bookings;

// Cancelling it: until when either side can, what goes back, and what it has to say.
public sealed partial class Booking
{
    /// <summary>Why this side cannot cancel at this time; null if it can.</summary>
    public CancellationRefusal? RefuseCancellation(Party by, Instant now) => Status switch
    {
        BookingStatus.Cancelled => CancellationRefusal.AlreadyCancelled,
        BookingStatus.InProgress => CancellationRefusal.AlreadyStarted,
        BookingStatus.Pending when !IsLiveRequest(now) => CancellationRefusal.AlreadyOver,
        not (BookingStatus.Pending or BookingStatus.Confirmed) => CancellationRefusal.AlreadyOver,
        _ when now >= StartsAt => CancellationRefusal.AlreadyStarted,
        _ when CanCancelInstead(by, now) => null,

        // Whoever is answered with another time can say no to it as long as they can say yes.
        BookingStatus.Pending when by == Party.Mentee && OpenReschedule(now) is not null => null,
        _ when CancellationRule.IsTooLate(by, StartsAt, Policy.CancellationCutoffHours, now) => CancellationRefusal.TooLate,
        _ => null,
    };

    /// <summary>
    /// What the mentee is given back if this side cancels now; all of it while it is a request, and to a mentee whom the
    /// mentor has asked to move.
    /// </summary>
    public Money RefundOnCancellation(Party by, Instant now) =>
        Status == BookingStatus.Pending || CanCancelInstead(by, now) ? Price : RefundRule.OnCancellation(by, Price, StartsAt, Policy, now);

    /// <summary>
    /// Pending or Confirmed → Cancelled, by one side and with its reason. Whoever was shown that something goes back
    /// gets that, or is asked again.
    /// </summary>
    public CancellationRefusal? Cancel(Party by, Cancellation cancellation, Instant now)
    {
        if (RefuseCancellation(by, now) is { } refusal)
        {
            return refusal;
        }

        if (!cancellation.HasReason(by, Policy) || !cancellation.HasWords(by, Policy))
        {
            return CancellationRefusal.NoReason;
        }

        var refund = RefundOnCancellation(by, now).MinorUnits;
        if (cancellation.ShownRefund is { } shown && shown != refund)
        {
            return CancellationRefusal.OtherRefund;
        }

        RefundMinorUnits = refund;
        Become(BookingStatus.Cancelled);
        CancelledBy = by;
        CancellationReason = cancellation.Reason;
        Record(BookingEventKind.Cancelled, PersonOf(by), cancellation.Words.OnLines(), now);
        return null;
    }
}
