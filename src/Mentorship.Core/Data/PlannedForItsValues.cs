using Microsoft.EntityFrameworkCore;

namespace Mentorship.Core.Data;

/// <summary>Searches are planned for what is sought.</summary>
public static class PlannedForItsValues
{
    internal const string Tag = "planned for its values";

    /// <summary>
    /// Has the server plan the query anew each time. Left to itself it keeps one plan for all values, which for most
    /// queries saves more than it costs. In a search it goes through every offering of an hour's length for a word that
    /// three of them have, because of a word it does not know yet it thinks the same as of a length.
    /// </summary>
    public static IQueryable<T> PlanForItsValues<T>(this IQueryable<T> query) => query.TagWith(Tag);
}
