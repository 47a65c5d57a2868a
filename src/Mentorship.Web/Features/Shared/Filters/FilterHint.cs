namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>What to look for instead where nothing was found.</summary>
/// <param name="Link">Which filter to drop.</param>
/// <param name="Count">How many there are without it.</param>
public sealed record FilterHint(FilterLink Link, int Count)
{
    /// <summary>Which one to drop so that most are found; null if none helps. A question for each.</summary>
    /// <param name="kinds">Each kind of filter in use, with what is left without it.</param>
    /// <param name="countAsync">How many a filter finds.</param>
    public static async Task<FilterHint?> BestAsync<TFilter>(IEnumerable<FilterChip<TFilter>> kinds, Func<TFilter, Task<int>> countAsync)
        where TFilter : IListFilter
    {
        FilterHint? best = null;
        foreach (var kind in kinds)
        {
            var count = await countAsync(kind.Without);
            best = count > (best?.Count ?? 0) ? new(kind.Link, count) : best;
        }

        return best;
    }
}
