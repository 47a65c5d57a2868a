namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>How many a search found, and which of them a page shows.</summary>
/// <param name="Count">How many there are; not counted beyond one more than <see cref="ListSearch.MostCounted"/>.</param>
/// <param name="Paging">Which part of those that are counted the page is.</param>
public record FoundPages(int Count, Paging Paging)
{
    /// <summary>Whether there are more than can be paged through, and this is the end of those that can.</summary>
    public bool EndsEarly => Count > ListSearch.MostCounted && Paging.Skip + Paging.Size >= Paging.Total;
}
