using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Ledgers;
using Mentorship.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Earnings;

/// <summary>Reads where all the money is, and what an admin has to look at.</summary>
public sealed class PlatformEarningsReader(MentorshipDbContext db, AttentionReader attention, IClock clock)
{
    public async Task<PlatformEarningsPage> ReadAsync(DateTimeZone zone, CancellationToken cancellationToken) => new()
    {
        Balances = await ReadBalancesAsync(cancellationToken),
        Months = await ReadMonthsAsync(zone, cancellationToken),
        Attention = await attention.ReadMoneyAsync(cancellationToken),
    };

    /// <summary>The platform's share by the months of a zone: when it came, less what went back when it went.</summary>
    public Task<IReadOnlyList<MonthlyEarnings>> ReadMonthsAsync(DateTimeZone zone, CancellationToken cancellationToken) =>
        db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Account == LedgerAccount.Platform)
            .ByMonthAsync(zone, clock.GetCurrentInstant(), "for the platform in the last twelve months", cancellationToken);

    private async Task<IReadOnlyList<PlatformBalance>> ReadBalancesAsync(CancellationToken cancellationToken)
    {
        var accounts = await db.LedgerEntries
            .GroupBy(entry => new { entry.CurrencyCode, entry.Account })
            .Select(group => new { group.Key.CurrencyCode, group.Key.Account, MinorUnits = group.Sum(entry => entry.AmountMinorUnits) })
            .ToListAsync(cancellationToken);
        var refunds = await db.Refunds
            .Where(refund => refund.Status != RefundStatus.Done)
            .GroupBy(refund => new { refund.CurrencyCode, HasFailed = refund.Status == RefundStatus.Failed })
            .Select(group => new { group.Key.CurrencyCode, group.Key.HasFailed, MinorUnits = group.Sum(refund => refund.AmountMinorUnits) })
            .ToListAsync(cancellationToken);
        return
        [
            .. from currency in Currencies.All
               where accounts.Exists(sum => sum.CurrencyCode == currency.Code)
               select new PlatformBalance(
                   new(-Account(currency, LedgerAccount.Provider), currency),
                   new(Account(currency, LedgerAccount.Platform), currency),
                   new(Account(currency, LedgerAccount.MentorPending), currency),
                   new(Account(currency, LedgerAccount.MentorAvailable), currency),
                   new(Refunds(currency, hasFailed: false), currency),
                   new(Refunds(currency, hasFailed: true), currency)),
        ];

        long Account(Currency currency, LedgerAccount account) =>
            accounts.Find(sum => sum.CurrencyCode == currency.Code && sum.Account == account)?.MinorUnits ?? 0;

        long Refunds(Currency currency, bool hasFailed) =>
            refunds.Find(sum => sum.CurrencyCode == currency.Code && sum.HasFailed == hasFailed)?.MinorUnits ?? 0;
    }
}
