using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>Searches the lists that everyone may see, so that a broad question costs no more in a large market.</summary>
public static class ListSearch
{
    public const int PageSize = 12;

    /// <summary>As far as is counted and paged: nobody looks through more, and counting them all would be most of the work.</summary>
    public const int MostCounted = 240;

    /// <summary>Asks once where few are found, and twice where there are more than are counted.</summary>
    /// <param name="matching">Everything that matches.</param>
    /// <param name="order">Puts it in the order that was asked for.</param>
    /// <param name="row">What is to be known of each.</param>
    /// <param name="page">Which page was asked for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<Found<TRow>> FindAsync<TListed, TRow>(
        IQueryable<TListed> matching,
        Func<IQueryable<TListed>, IQueryable<TListed>> order,
        Expression<Func<TListed, TRow>> row,
        int? page,
        CancellationToken cancellationToken)
    {
        // Found first and ordered then. Asked for the order at once, the engine may go along its index, which is right for
        // many and reads the whole market for few.
        var counted = await order(matching.Take(MostCounted + 1)).Select(row).ToListAsync(cancellationToken);
        var paging = Paging.Of(page, PageSize, Math.Min(counted.Count, MostCounted));
        var rows = counted.Count <= MostCounted
            ? [.. counted.Skip(paging.Skip).Take(PageSize)]
            : await order(matching).Skip(paging.Skip).Take(PageSize).Select(row).ToListAsync(cancellationToken);
        return new(counted.Count, paging, rows);
    }

    /// <summary>How many match, as far as is counted.</summary>
    public static Task<int> CountAsync<TListed>(IQueryable<TListed> matching, CancellationToken cancellationToken) =>
        matching.Take(MostCounted + 1).CountAsync(cancellationToken);
}
