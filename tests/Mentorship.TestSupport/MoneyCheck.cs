using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.Policies;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.TestSupport;

/// <summary>Whether every payment that was captured is one booking's or went back in full, and the ledger says the same.</summary>
internal static class MoneyCheck
{
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(MentorshipDbContext db, IReadOnlyList<Booking> bookings)
    {
        var payments = await db.Payments.AsNoTracking().ToListAsync();
        var refunds = (await db.Refunds.AsNoTracking().ToListAsync()).ToLookup(refund => refund.PaymentId);
        var ledger = (await db.LedgerEntries.AsNoTracking().ToListAsync()).ToLookup(entry => entry.PaymentId);
        return
        [
            .. bookings.SelectMany(booking => OfBooking(booking, [.. payments.Where(payment => payment.BookingId == booking.Id)], refunds)),
            .. from payment in payments
               join booking in bookings on payment.BookingId equals booking.Id
               from fault in OfShare(booking, payment, [.. ledger[payment.Id]])
               select fault,
            .. payments.SelectMany(payment => OfPayment(payment, [.. refunds[payment.Id]], [.. ledger[payment.Id]])),
        ];
    }

    private static IEnumerable<string> OfBooking(Booking booking, IReadOnlyList<Payment> payments, ILookup<Guid, Refund> refunds)
    {
        // What came too late or twice is nobody's session.
        var kept = payments
            .Where(payment => payment.Status == PaymentStatus.Captured && refunds[payment.Id].All(refund => refund.Cause == RefundCause.Session))
            .ToList();
        var wanted = booking.PriceMinorUnits > 0 && BookingTale.WasBooked(booking) ? 1 : 0;
        if (kept.Count != wanted)
        {
            yield return $"{booking.Id} ({booking.Status}) is to be paid by {wanted} payments and has {kept.Count}";
        }

        if (booking is { Absent: Party.Mentor, NoShow: NoShowStage.Settled or NoShowStage.Upheld } && booking.RefundMinorUnits != booking.PriceMinorUnits)
        {
            yield return $"{booking.Id} is a no-show of its mentor, and gives {booking.RefundMinorUnits} of {booking.PriceMinorUnits} back";
        }

        foreach (var payment in kept)
        {
            var back = refunds[payment.Id].Sum(refund => refund.AmountMinorUnits);
            if (back != Math.Min(booking.RefundMinorUnits, payment.AmountMinorUnits))
            {
                yield return $"{booking.Id} ({booking.Status}) gives {booking.RefundMinorUnits} back, and {back} of {payment.Id} goes back";
            }
        }
    }

    /// <summary>The mentor's share is pending until the session is over and nobody asks any more if the mentor came, and theirs from then on.</summary>
    private static IEnumerable<string> OfShare(Booking booking, Payment payment, IReadOnlyList<LedgerEntry> entries)
    {
        var isOpen = booking.IsMentorsNoShowOpen || booking.Status is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.InProgress;
        var account = isOpen ? LedgerAccount.MentorAvailable : LedgerAccount.MentorPending;
        if (entries.Where(entry => entry.Account == account).Sum(entry => entry.AmountMinorUnits) is var sum && sum != 0)
        {
            yield return $"{booking.Id} ({booking.Status}, {booking.NoShow}) is {(isOpen ? "not " : "")}over, and {payment.Id} has {sum} as {account}";
        }
    }

    private static IEnumerable<string> OfPayment(Payment payment, IReadOnlyList<Refund> refunds, IReadOnlyList<LedgerEntry> entries)
    {
        var back = refunds.Sum(refund => refund.AmountMinorUnits);
        if (refunds.Any(refund => refund.Cause != RefundCause.Session) && back != payment.AmountMinorUnits)
        {
            yield return $"{payment.Id} is to go back in full, and {back} of {payment.AmountMinorUnits} does";
        }

        if (entries.Sum(entry => entry.AmountMinorUnits) is var sum && sum != 0)
        {
            yield return $"the ledger of {payment.Id} adds up to {sum}";
        }

        var held = payment.Status == PaymentStatus.Captured ? payment.AmountMinorUnits - back : 0;
        if (entries.Where(entry => entry.Account == LedgerAccount.Provider).Sum(entry => entry.AmountMinorUnits) is var provider && provider != -held)
        {
            yield return $"{held} of {payment.Id} lies with the provider, and the ledger says {-provider}";
        }

        if (entries.Any(entry => entry.CurrencyCode != payment.CurrencyCode))
        {
            yield return $"the ledger of {payment.Id} is not all in {payment.CurrencyCode}";
        }
    }
}
