using Mentorship.Core.Common;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>Finds rows by how their words begin.</summary>
public static class SearchWordQueries
{
    /// <summary>Those whose word begins with this one: a range of an index.</summary>
    public static IQueryable<T> BeginningWith<T>(this IQueryable<T> rows, string word)
        where T : class, ISearchWord
    {
        var (from, before) = SearchWords.RangeOf(word);
#pragma warning disable CA1309, CA1310, MA0001 // The database compares, by its own rules; the words are made so that all of them agree.
        return before is null
            ? rows.Where(row => row.Word.CompareTo(from) >= 0)
            : rows.Where(row => row.Word.CompareTo(from) >= 0 && row.Word.CompareTo(before) < 0);
#pragma warning restore CA1309, CA1310, MA0001
    }
}
