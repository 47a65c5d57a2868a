using Microsoft.EntityFrameworkCore;

namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>A list of an area: where it is, how it is sorted, and how its rows are read.</summary>
/// <param name="address">Of its page.</param>
/// <param name="searchLabel">What is looked through.</param>
/// <param name="noun">What the rows are, of one and of several.</param>
/// <param name="sorting">In which orders it can be had.</param>
public sealed class ListDefinition<T>(string address, string searchLabel, (string One, string Several) noun, Sorting<T> sorting)
{
    private const int PageSize = 25;

    /// <summary>A file has at most this many rows; who needs more narrows the list.</summary>
    private const int FileSize = 10_000;

    /// <summary>Whether the list can be had as it is asked for.</summary>
    public bool Accepts(ListRequest request, params IReadOnlyList<ListFilter> filters) =>
        sorting.Knows(request.Sort) && filters.All(filter => filter.IsValid);

    /// <summary>The page that is asked for.</summary>
    /// <param name="rows">Narrowed already.</param>
    /// <param name="request">Which part, and in which order.</param>
    /// <param name="filters">What it was narrowed by.</param>
    /// <param name="project">What is read of a row.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ListPage<TRow>> ReadAsync<TRow>(
        IQueryable<T> rows,
        ListRequest request,
        IReadOnlyList<ListFilter> filters,
        Func<IQueryable<T>, IQueryable<TRow>> project,
        CancellationToken cancellationToken)
    {
        var paging = Paging.Of(request.Page, PageSize, await rows.CountAsync(cancellationToken));
        return PageOf(request, filters, paging, await project(sorting.Apply(rows, request.Sort).Skip(paging.Skip).Take(PageSize)).ToListAsync(cancellationToken));
    }

    /// <summary>The page that is asked for, of the few rows of a list that is worked out and not stored.</summary>
    /// <param name="rows">Narrowed already.</param>
    /// <param name="request">Which part, and in which order.</param>
    /// <param name="filters">What it was narrowed by.</param>
    public ListPage<T> Read(IReadOnlyCollection<T> rows, ListRequest request, params IReadOnlyList<ListFilter> filters)
    {
        var paging = Paging.Of(request.Page, PageSize, rows.Count);
        return PageOf(request, filters, paging, [.. sorting.Apply(rows.AsQueryable(), request.Sort).Skip(paging.Skip).Take(PageSize)]);
    }

    /// <summary>All rows for a file, in the order that is asked for.</summary>
    public async Task<IReadOnlyList<TRow>> ReadAllAsync<TRow>(
        IQueryable<T> rows, ListRequest request, Func<IQueryable<T>, IQueryable<TRow>> project, CancellationToken cancellationToken) =>
        await project(sorting.Apply(rows, request.Sort).Take(FileSize)).ToListAsync(cancellationToken);

    /// <summary>As above, of the few rows of a list that is worked out and not stored.</summary>
    public IReadOnlyList<T> ReadAll(IReadOnlyCollection<T> rows, ListRequest request) => [.. sorting.Apply(rows.AsQueryable(), request.Sort).Take(FileSize)];

    private ListPage<TRow> PageOf<TRow>(ListRequest request, IReadOnlyList<ListFilter> filters, Paging paging, IReadOnlyList<TRow> rows) => new()
    {
        Address = address,
        Request = request,
        Paging = paging,
        Sorts = sorting.Choices,
        Filters = filters,
        SearchLabel = searchLabel,
        Noun = noun,
        Rows = rows,
    };
}
