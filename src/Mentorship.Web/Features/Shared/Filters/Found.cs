namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>A page of what a search found.</summary>
/// <param name="Count">How many there are; not counted beyond one more than <see cref="ListSearch.MostCounted"/>.</param>
/// <param name="Paging">Which part of those that are counted the page is.</param>
/// <param name="Rows">What is on the page, in the order that was asked for.</param>
public sealed record Found<TRow>(int Count, Paging Paging, IReadOnlyList<TRow> Rows) : FoundPages(Count, Paging)
{
    /// <summary>The same page with something else for its rows.</summary>
    public Found<TOther> With<TOther>(IReadOnlyList<TOther> rows) => new(Count, Paging, rows);
}
