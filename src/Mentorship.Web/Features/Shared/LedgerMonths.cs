using Mentorship.Core.Common;
using Mentorship.Core.Payments.Ledgers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Shared;

/// <summary>Adds up lines of the ledger by month.</summary>
public static class LedgerMonths
{
    private const int Count = 12;

    /// <summary>
    /// The sums of this month and the eleven before, as a calendar in <paramref name="zone"/> has them: twelve for every
    /// currency that has any line in them, in the product's order of currencies.
    /// </summary>
    public static async Task<IReadOnlyList<MonthlyEarnings>> ByMonthAsync(
        this IQueryable<LedgerEntry> entries, DateTimeZone zone, Instant now, string what, CancellationToken cancellationToken)
    {
        var today = now.InZone(zone).Date;
        var months = Enumerable.Range(0, Count).Select(index => today.With(DateAdjusters.StartOfMonth).PlusMonths(index + 1 - Count)).ToList();

        // Twelve ranges in one statement: no engine knows our zones. Each tells its month by a line of it.
        var sums = await months
            .Select(month => (From: zone.AtStartOfDay(month).ToInstant(), Until: zone.AtStartOfDay(month.PlusMonths(1)).ToInstant()))
            .Select(range => entries
                .Where(entry => entry.PostedAt >= range.From && entry.PostedAt < range.Until)
                .GroupBy(entry => entry.CurrencyCode)
                .Select(group => new
                {
                    CurrencyCode = group.Key,
                    FirstAt = group.Min(entry => entry.PostedAt),
                    MinorUnits = group.Sum(entry => entry.AmountMinorUnits),
                }))
            .Aggregate(Queryable.Concat)
            .ToListAsync(cancellationToken);
        return
        [
            .. from currency in Currencies.All
               where sums.Exists(sum => sum.CurrencyCode == currency.Code)
               let byMonth = sums
                   .Where(sum => sum.CurrencyCode == currency.Code)
                   .ToDictionary(sum => sum.FirstAt.InZone(zone).Date.With(DateAdjusters.StartOfMonth), sum => sum.MinorUnits)
               select new MonthlyEarnings(
                   currency, [.. months.Select(month => new MonthSum(month, new(byMonth.GetValueOrDefault(month), currency)))], what),
        ];
    }
}
