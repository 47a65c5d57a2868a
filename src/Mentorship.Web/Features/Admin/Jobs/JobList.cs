using Mentorship.Web.Features.Shared.Lists;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Jobs;

/// <summary>The jobs of the timetable: found, narrowed, sorted. There are a few, worked out and not stored.</summary>
public static class JobList
{
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Standings = ListFilter.ChoicesOf<JobStanding>(JobWords.Words);

    public static ListDefinition<JobLine> Definition { get; } = new(
        "/admin/jobs",
        "Name, or what it does",
        ("job", "jobs"),
        new Sorting<JobLine>(line => line.Place)
            .Up("timetable", "As in the timetable", line => line.Place)
            .Up("name", "Name", line => line.Name)
            .Down("last", "Ran last first", line => line.LastAt)
            .Up("next", "Runs next first", line => line.NextAt ?? Instant.MaxValue)
            .Down("longest", "Took longest first", line => line.LastMilliseconds));

    public static IReadOnlyList<ListFilter> Filters(string? standing) => [new("standing", "Stands", "However it stands", Standings, standing)];

    public static IReadOnlyList<JobLine> Sought(IEnumerable<JobLine> lines, ListRequest list, string? standing)
    {
        var wanted = ListFilter.Find<JobStanding>(standing);
        return [.. lines.Where(line => (wanted is null || line.Standing == wanted) && list.IsIn(line.Name, JobWords.PurposeOf(line.Name)))];
    }
}
