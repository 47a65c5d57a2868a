using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared.Lists;

namespace Mentorship.Web.Features.Admin.Policies;

/// <summary>All policies: found, narrowed, sorted. They are a table of the program, with what admins have set.</summary>
public static class PolicyList
{
    private static readonly KeyValuePair<string, string>[] States = [new("changed", "Other than at first"), new("first", "As at first")];

    public static ListDefinition<PolicyRow> Definition { get; } = new(
        "/admin/policies",
        "Name, or what it means",
        ("policy", "policies"),
        new Sorting<PolicyRow>(row => row.Place)
            .Up("subject", "By subject", row => row.Place)
            .Up("name", "Name", row => row.Name));

    public static IReadOnlyList<ListFilter> Filters(string? state) => [new("state", "Now", "Whatever it is", States, state)];

    public static IReadOnlyList<PolicyRow> Sought(SessionPolicy policy, ListRequest list, string? state) =>
    [
        .. from indexed in PolicyTable.All.Index()
           let row = new PolicyRow(indexed.Index, indexed.Item, indexed.Item.Get(policy))
           where string.IsNullOrEmpty(state) || row.IsChanged == (state == "changed")
           where list.IsIn(row.Name, row.Definition.Key, row.Definition.Meaning)
           select row,
    ];
}
