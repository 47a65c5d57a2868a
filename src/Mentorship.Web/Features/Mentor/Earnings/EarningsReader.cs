using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Earnings;

/// <summary>Reads what one mentor earns, out of the ledger.</summary>
public sealed class EarningsReader(MentorshipDbContext db, IClock clock)
{
    private const int PageSize = 20;

    public async Task<EarningsPage> ReadAsync(Guid mentorId, DateTimeZone zone, int? page, CancellationToken cancellationToken)
    {
        var paging = Paging.Of(page, PageSize, await Captures(mentorId).CountAsync(cancellationToken));
        return new()
        {
            Balances = await ReadBalancesAsync(mentorId, cancellationToken),
            Months = await ReadMonthsAsync(mentorId, zone, cancellationToken),
            Lines = await Lines(Newest(mentorId).Skip(paging.Skip).Take(PageSize)).ToListAsync(cancellationToken),
            Paging = paging,
        };
    }

    /// <summary>What became the mentor's, by the months of a zone.</summary>
    public Task<IReadOnlyList<MonthlyEarnings>> ReadMonthsAsync(Guid mentorId, DateTimeZone zone, CancellationToken cancellationToken) =>
        Of(mentorId)
            .Where(entry => entry.Account == LedgerAccount.MentorAvailable)
            .ByMonthAsync(zone, clock.GetCurrentInstant(), "became yours in the last twelve months", cancellationToken);

    /// <summary>All payments, newest first.</summary>
    public async Task<IReadOnlyList<EarningLine>> ReadAllAsync(Guid mentorId, CancellationToken cancellationToken) =>
        await Lines(Newest(mentorId)).ToListAsync(cancellationToken);

    private IQueryable<LedgerEntry> Of(Guid mentorId) => db.LedgerEntries.AsNoTracking().Where(entry => entry.MentorId == mentorId);

    /// <summary>One line for each payment that came.</summary>
    private IQueryable<LedgerEntry> Captures(Guid mentorId) =>
        Of(mentorId).Where(entry => entry.Cause == Postings.CaptureCause && entry.Account == LedgerAccount.Provider);

    private IQueryable<LedgerEntry> Newest(Guid mentorId) =>
        Captures(mentorId).OrderByDescending(entry => entry.PostedAt).ThenBy(entry => entry.PaymentId);

    private async Task<IReadOnlyList<Balance>> ReadBalancesAsync(Guid mentorId, CancellationToken cancellationToken)
    {
        var sums = await Of(mentorId)
            .Where(entry => entry.Account == LedgerAccount.MentorPending || entry.Account == LedgerAccount.MentorAvailable)
            .GroupBy(entry => new { entry.CurrencyCode, entry.Account })
            .Select(group => new { group.Key.CurrencyCode, group.Key.Account, MinorUnits = group.Sum(entry => entry.AmountMinorUnits) })
            .ToListAsync(cancellationToken);
        return
        [
            .. from currency in Currencies.All
               let own = sums.Where(sum => sum.CurrencyCode == currency.Code).ToDictionary(sum => sum.Account, sum => sum.MinorUnits)
               where own.Count > 0
               select new Balance(
                   new(own.GetValueOrDefault(LedgerAccount.MentorPending), currency),
                   new(own.GetValueOrDefault(LedgerAccount.MentorAvailable), currency)),
        ];
    }

    private IQueryable<EarningLine> Lines(IQueryable<LedgerEntry> captures) =>
        from capture in captures
        join booking in db.Bookings on capture.BookingId equals booking.Id
        orderby capture.PostedAt descending, capture.PaymentId
        select new EarningLine
        {
            BookingId = booking.Id,
            PaidAt = capture.PostedAt,
            Title = booking.Title,
            StartsAt = booking.StartsAt,
            Mentee = booking.Mentee.Name,
            CurrencyCode = capture.CurrencyCode,
            PaidMinorUnits = -capture.AmountMinorUnits,
            LeftMinorUnits = -db.LedgerEntries
                .Where(entry => entry.PaymentId == capture.PaymentId && entry.Account == LedgerAccount.Provider)
                .Sum(entry => entry.AmountMinorUnits),
            PlatformMinorUnits = db.LedgerEntries
                .Where(entry => entry.PaymentId == capture.PaymentId && entry.Account == LedgerAccount.Platform)
                .Sum(entry => entry.AmountMinorUnits),
            PendingMinorUnits = db.LedgerEntries
                .Where(entry => entry.PaymentId == capture.PaymentId && entry.Account == LedgerAccount.MentorPending)
                .Sum(entry => entry.AmountMinorUnits),
            AvailableMinorUnits = db.LedgerEntries
                .Where(entry => entry.PaymentId == capture.PaymentId && entry.Account == LedgerAccount.MentorAvailable)
                .Sum(entry => entry.AmountMinorUnits),
        };
}
