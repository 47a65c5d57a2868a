using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings;

// What the people who run the site can do to it, for either side and past what the policies allow.
public sealed partial class Booking
{
    /// <summary>Whether an admin can call it off.</summary>
    public bool CanCallOff(Instant now) =>
        IsLiveRequest(now) || Status is BookingStatus.Confirmed or BookingStatus.InProgress;

    /// <summary>
    /// Pending, Confirmed or InProgress → Cancelled, by an admin, with a reason that both sides read. The mentee gets
    /// everything back. False if it is over.
    /// </summary>
    public bool CallOff(Guid adminId, string reason, Instant now)
    {
        if (!CanCallOff(now))
        {
            return false;
        }

        RefundMinorUnits = PriceMinorUnits;
        Become(BookingStatus.Cancelled);
        Record(BookingEventKind.Cancelled, adminId, reason.OnLines(), now);
        return true;
    }

    /// <summary>What of the price can still be given back once it is over; nothing before.</summary>
    public Money Refundable => Price with
    {
        MinorUnits = Status is BookingStatus.Completed or BookingStatus.NoShow or BookingStatus.Cancelled ? PriceMinorUnits - RefundMinorUnits : 0,
    };

    /// <summary>
    /// Gives back more of the price of a session that is over, by an admin and with a reason. False if there is not so
    /// much left.
    /// </summary>
    public bool GiveBack(Money amount, Guid adminId, string reason, Instant now)
    {
        if (amount.Currency != Price.Currency || amount.MinorUnits <= 0 || amount.MinorUnits > Refundable.MinorUnits)
        {
            return false;
        }

        RefundMinorUnits += amount.MinorUnits;
        Record(BookingEventKind.GivenBack, adminId, $"{amount}: {reason.OnLines()}", now);
        return true;
    }
}
