namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>What the tools above a list need to know of it, whatever its rows are.</summary>
public interface IListPage
{
    /// <summary>Where the list is; with ".csv" after it, the same as a file.</summary>
    string Address { get; }

    ListRequest Request { get; }

    Paging Paging { get; }

    IReadOnlyList<KeyValuePair<string, string>> Sorts { get; }

    IReadOnlyList<ListFilter> Filters { get; }

    /// <summary>What is looked through: "Name or e-mail address".</summary>
    string SearchLabel { get; }

    /// <summary>What the rows are, of one and of several: ("person", "people").</summary>
    (string One, string Several) Noun { get; }
}
