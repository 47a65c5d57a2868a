namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>One page of a list, with what it was asked by.</summary>
public sealed record ListPage<TRow> : IListPage
{
    public required string Address { get; init; }

    public required ListRequest Request { get; init; }

    public required Paging Paging { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Sorts { get; init; }

    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    public required string SearchLabel { get; init; }

    public required (string One, string Several) Noun { get; init; }

    public required IReadOnlyList<TRow> Rows { get; init; }
}
