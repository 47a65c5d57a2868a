using Mentorship.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>Rows that are worked out from others.</summary>
internal static class ListingRows
{
    /// <summary>Makes the rows those of the keys, and leaves alone those that stay; the caller saves.</summary>
    public static async Task<Dictionary<TKey, T>> KeepAsync<TKey, T>(
        this MentorshipDbContext db,
        IQueryable<T> rows,
        Func<T, TKey> keyOf,
        IReadOnlyCollection<TKey> keys,
        Func<TKey, T> make,
        CancellationToken cancellationToken)
        where TKey : notnull
        where T : class
    {
        // Texts are compared sign by sign, as the engines never do by themselves and .NET always does.
        var wanted = keys.ToHashSet();
        var kept = (await rows.ToListAsync(cancellationToken)).ToDictionary(keyOf);
        db.RemoveRange(kept.Where(pair => !wanted.Contains(pair.Key)).Select(pair => pair.Value));
        foreach (var key in wanted.Where(key => !kept.ContainsKey(key)))
        {
            kept.Add(key, make(key));
            db.Add(kept[key]);
        }

        return kept;
    }
}
