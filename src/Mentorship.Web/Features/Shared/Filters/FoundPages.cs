namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>How many a search found, and which of them a page shows.</summary>
/// <param name="Count">How many there are; not counted beyond one more than <see cref="ListSearch.MostCounted"/>.</param>
/// <param name="Paging">Which part of those that are counted the page is.</param>
public record FoundPages(int Count, Paging Paging)
{
    /// <summary>Whether there are more than can be paged through.</summary>
    public bool HasMore => Count > ListSearch.MostCounted;

    /// <summary>Whether this is the last page all the same.</summary>
    public bool EndsEarly => HasMore && Paging.Skip + Paging.Size >= Paging.Total;
}
