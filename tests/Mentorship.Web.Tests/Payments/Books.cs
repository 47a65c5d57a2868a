using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Payments;

/// <summary>What must be true of all money in a database, whatever has happened to it.</summary>
internal static class Books
{
    /// <summary>
    /// Each captured payment is one booking or one refund of all of it, never both; the ledger has each capture once and
    /// adds up to zero, and what it says the provider holds is what was captured less what goes back.
    /// </summary>
    public static async Task ShouldBalanceAsync(MentorshipDbContext db)
    {
        var payments = await db.Payments.AsNoTracking().Include(payment => payment.Booking).ToListAsync();
        var refunds = await db.Refunds.AsNoTracking().ToListAsync();
        var entries = await db.LedgerEntries.AsNoTracking().ToListAsync();
        foreach (var payment in payments)
        {
            var back = refunds.Where(refund => refund.PaymentId == payment.Id).ToList();
            var lines = entries.Where(entry => entry.PaymentId == payment.Id).ToList();
            if (payment.Status != PaymentStatus.Captured)
            {
                back.ShouldBeEmpty();
                lines.ShouldBeEmpty();
                continue;
            }

            var lost = back.Where(refund => refund.Cause != RefundCause.Session).ToList();
            if (lost.Count == 0)
            {
                payment.Booking.IsBeingBooked.ShouldBeFalse($"{payment.Booking.Status}");
            }
            else
            {
                lost.ShouldHaveSingleItem().Amount.ShouldBe(payment.Amount);
                back.Count.ShouldBe(1);
            }

            lines.Sum(line => line.AmountMinorUnits).ShouldBe(0);
            lines.GroupBy(line => line.Cause).ShouldAllBe(cause => cause.Sum(line => line.AmountMinorUnits) == 0);
            lines.Where(line => line is { Cause: Postings.CaptureCause, Account: LedgerAccount.Provider })
                .ShouldHaveSingleItem().AmountMinorUnits.ShouldBe(-payment.AmountMinorUnits);
            lines.Where(line => line.Account == LedgerAccount.Provider).Sum(line => line.AmountMinorUnits)
                .ShouldBe(back.Sum(refund => refund.AmountMinorUnits) - payment.AmountMinorUnits);
        }

        foreach (var paid in payments.Where(payment => payment.Status == PaymentStatus.Captured).GroupBy(payment => payment.BookingId))
        {
            paid.Count(payment => !refunds.Exists(refund => refund.PaymentId == payment.Id && refund.Cause != RefundCause.Session)).ShouldBeLessThanOrEqualTo(1);
        }

        foreach (var booking in await db.Bookings.AsNoTracking().ToListAsync())
        {
            var claimed = await db.SlotClaims.CountAsync(claim => claim.BookingId == booking.Id);
            claimed.ShouldBe(booking.KeepsTime ? SlotClaim.For(booking).Count() : 0, $"{booking.Status}");
        }
    }
}
