using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Allowances;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Infrastructure.DemoData;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Tests.Infrastructure.DemoData;

/// <summary>What the demo's sessions cost, take and leave behind.</summary>
public sealed class DemoMoneyTests(SeededMarket market) : IClassFixture<SeededMarket>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SeedAsync_PricedSessions_ArePaidForOnce()
    {
        await using var db = market.Open();
        var priced = await db.Bookings
            .Where(booking => booking.PriceMinorUnits > 0 && booking.Status != BookingStatus.Held)
            .ToListAsync(Cancellation);
        var payments = await db.Payments.ToListAsync(Cancellation);
        var charges = await db.MockCharges.ToDictionaryAsync(charge => charge.PaymentId, Cancellation);

        payments.Select(payment => payment.BookingId).ShouldBe(priced.Select(booking => booking.Id), ignoreOrder: true);
        payments.ShouldAllBe(payment => payment.DueAt == null && (payment.Status == PaymentStatus.SetAside || payment.CapturedAt <= SeededMarket.Now));
        payments.ShouldAllBe(payment =>
            charges[payment.Id].Amount == payment.Amount
            && charges[payment.Id].DueAt == null
            && charges[payment.Id].StateAt(SeededMarket.Now) == GatewayPaymentState.Captured);
        var setAside = payments.Where(payment => payment.Status == PaymentStatus.SetAside).ShouldHaveSingleItem();
        priced.Single(booking => booking.Id == setAside.BookingId).Status.ShouldBe(BookingStatus.Expired);
    }

    [Fact]
    public async Task SeedAsync_Ledger_SaysWhatTheStoriesSay()
    {
        await using var db = market.Open();
        var bookings = await db.Bookings.ToDictionaryAsync(booking => booking.Id, Cancellation);
        var entries = await db.LedgerEntries.ToListAsync(Cancellation);
        var refunds = await db.Refunds.Include(refund => refund.Payment).ToListAsync(Cancellation);

        entries.ShouldAllBe(entry => entry.PostedAt <= SeededMarket.Now);
        entries.GroupBy(entry => (entry.PaymentId, entry.Cause)).ShouldAllBe(cause => cause.Sum(entry => entry.AmountMinorUnits) == 0);
        foreach (var payment in entries.GroupBy(entry => entry.BookingId))
        {
            var booking = bookings[payment.Key];
            var left = booking.PriceMinorUnits - booking.RefundMinorUnits;
            var fee = Percentage.Of(left, 30);
            var isOver = !booking.IsMentorsNoShowOpen && booking.Status is not (BookingStatus.Pending or BookingStatus.Confirmed);
            Balance(payment, LedgerAccount.Provider).ShouldBe(-left);
            Balance(payment, LedgerAccount.Platform).ShouldBe(fee);
            Balance(payment, LedgerAccount.MentorPending).ShouldBe(isOver ? 0 : left - fee);
            Balance(payment, LedgerAccount.MentorAvailable).ShouldBe(isOver ? left - fee : 0);
        }

        refunds.ToDictionary(refund => refund.Payment.BookingId, refund => refund.AmountMinorUnits).ShouldBe(
            bookings.Values.Where(booking => booking.RefundMinorUnits > 0)
                .ToDictionary(booking => booking.Id, booking => booking.RefundMinorUnits),
            ignoreOrder: true);
        refunds.Count(refund => refund.Status == RefundStatus.Failed).ShouldBe(1);
        (await db.MockRefunds.Select(made => made.RefundId).ToListAsync(Cancellation)).ShouldBe(
            refunds.Where(refund => refund.Status == RefundStatus.Done).Select(refund => refund.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task SeedAsync_Claims_AreThoseOfBooking()
    {
        await using var db = market.Open();
        var bookings = await db.Bookings.Include(booking => booking.Mentor).Include(booking => booking.Offering).ToListAsync(Cancellation);
        var limits = await db.Memberships.ToDictionaryAsync(membership => membership.UserId, membership => membership.WeeklyLimit, Cancellation);
        var days = await db.DayClaims.ToDictionaryAsync(claim => claim.BookingId, Cancellation);
        var weeks = await db.AllowanceClaims.ToListAsync(Cancellation);

        days.Keys.ShouldBe(bookings.Where(booking => booking.KeepsTime).Select(booking => booking.Id), ignoreOrder: true);
        bookings.Where(booking => booking.KeepsTime).ShouldAllBe(booking =>
            days[booking.Id].LocalDate == booking.StartsAt.InZone(booking.Mentor.Zone).Date
            && days[booking.Id].Ordinal <= booking.Offering.Rules.SessionsPerDay);
        weeks.Select(claim => claim.BookingId).ShouldBe(
            bookings.Where(booking => booking.IsIncluded && booking.KeepsTime && booking.Absent != Party.Mentor).Select(booking => booking.Id),
            ignoreOrder: true);
        weeks.ShouldAllBe(claim => claim.Ordinal <= limits[claim.MemberId]);
        weeks.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task SeedAsync_Allowances_HaveAPastThatAgreesWithTheSessions()
    {
        await using var db = market.Open();
        var member = await db.Users.SingleAsync(user => user.Email == DemoAccounts.Member.Email, Cancellation);
        var entries = await db.AllowanceEntries.ToListAsync(Cancellation);
        var memberships = await db.Memberships.ToListAsync(Cancellation);
        var monday = AllowanceWeek.TimeOf(AllowanceClaim.WeekOf(SeededMarket.Now)).Start;

        entries.ShouldAllBe(entry => entry.At <= SeededMarket.Now);
        var kinds = entries.Where(entry => entry.MemberId == member.Id).Select(entry => entry.Kind).ToList();
        kinds.ShouldContain(AllowanceEntryKind.Used);
        kinds.ShouldContain(AllowanceEntryKind.Reset);
        kinds.Count(kind => kind == AllowanceEntryKind.WeekBegun).ShouldBeGreaterThan(0);
        entries.ShouldContain(entry => entry.Kind == AllowanceEntryKind.GivenBack);
        memberships.ShouldAllBe(membership => membership.WeeklySessionsResetAt >= monday && membership.WeeklySessionsResetAt <= SeededMarket.Now);
        (await db.AllowanceGrants.CountAsync(Cancellation)).ShouldBeGreaterThan(5);
        (await DatabaseCheck.FindFaultsAsync(db)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SeedAsync_WhatIsForMembers_IsBookedByMembersAlone()
    {
        await using var db = market.Open();
        var members = await db.Memberships.ToDictionaryAsync(membership => membership.UserId, membership => membership.StartedAt, Cancellation);
        var bookings = await db.Bookings.Include(booking => booking.Offering).ToListAsync(Cancellation);

        var included = bookings.Where(booking => booking.IsIncluded).ToList();

        included.ShouldAllBe(booking => booking.Offering.IsIncluded && members[booking.MenteeId] <= booking.BookedAt && booking.PriceMinorUnits == 0);
        bookings.Where(booking => booking.PriceMinorUnits == 0 && booking.Offering.IsIncluded).ShouldAllBe(booking => booking.IsIncluded);
        bookings.Where(booking => booking.Offering.Mode == BookingMode.Instant).ShouldAllBe(booking => booking.Status != BookingStatus.Pending);
    }

    [Fact]
    public async Task SeedAsync_EveryPage_HasSomethingToShow()
    {
        await using var db = market.Open();
        var bookings = await db.Bookings.ToListAsync(Cancellation);
        var mentor = await db.Users.SingleAsync(user => user.Email == DemoAccounts.Mentor.Email, Cancellation);
        var mentee = await db.Users.SingleAsync(user => user.Email == DemoAccounts.Mentee.Email, Cancellation);
        var member = await db.Users.SingleAsync(user => user.Email == DemoAccounts.Member.Email, Cancellation);

        var waiting = bookings.Where(booking => booking.Status == BookingStatus.Pending).ToList();

        waiting.Count.ShouldBeGreaterThanOrEqualTo(10);
        waiting.ShouldAllBe(booking => booking.RequestExpiresAt > SeededMarket.Now);
        waiting.Count(booking => booking.MentorId == mentor.Id).ShouldBeGreaterThanOrEqualTo(2);
        waiting.ShouldContain(booking => booking.MenteeId == mentee.Id);
        bookings.ShouldContain(booking => booking.MenteeId == member.Id && booking.IsIncluded && booking.StartsAt > SeededMarket.Now);
        bookings.ShouldContain(booking => booking.Status == BookingStatus.Declined);
        (await db.LedgerEntries.CountAsync(entry => entry.MentorId == mentor.Id && entry.Cause == Postings.CaptureCause, Cancellation))
            .ShouldBeGreaterThan(20);
        (await db.ProviderEvents.CountAsync(message => message.Note != "", Cancellation)).ShouldBe(1);
    }

    private static long Balance(IEnumerable<LedgerEntry> entries, LedgerAccount account) =>
        entries.Where(entry => entry.Account == account).Sum(entry => entry.AmountMinorUnits);
}
