using Mentorship.Web.Features.Shared;
using Microsoft.AspNetCore.Http.Extensions;

namespace Mentorship.Web.Features.Offerings;

/// <param name="Words">What was searched for; may be empty.</param>
/// <param name="Category">The slug of the category that is shown; null for all.</param>
/// <param name="Free">The period in which something has to be free; null for any.</param>
/// <param name="Categories">Slug and name of each category.</param>
/// <param name="Cards">The offerings of this page.</param>
/// <param name="Paging">Which part of all of them that is.</param>
public sealed record MarketplacePage(
    string Words,
    string? Category,
    FreePeriod? Free,
    IReadOnlyList<KeyValuePair<string, string>> Categories,
    IReadOnlyList<OfferingCard> Cards,
    Paging Paging)
{
    /// <summary>The slug of the course that they go with; null for whatever course or none.</summary>
    public string? Course { get; init; }

    /// <summary>What that course is called; null if there is none.</summary>
    public string? CourseTitle { get; init; }

    /// <summary>How many there are and of what: "12 offerings in Leadership for “first team”".</summary>
    public string Found => string.Concat(
        Paging.Total == 1 ? "1 offering" : $"{Paging.Total} offerings",
        Categories.FirstOrDefault(pair => pair.Key == Category).Value is { } name ? $" in {name}" : "",
        CourseTitle is null ? "" : $" that go with {CourseTitle}",
        Words.Length == 0 ? "" : $" for “{Words}”",
        Free is null ? "" : $", {Free.Name.ToLowerInvariant()}");

    /// <summary>The address with another category and the rest as it is.</summary>
    public string WithCategory(string? category) => Address(category, Free);

    /// <summary>The address with another period and the rest as it is.</summary>
    public string WithFree(FreePeriod? free) => Address(Category, free);

    private string Address(string? category, FreePeriod? free) => "/offerings" + new QueryBuilder(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["words"] = Words, ["category"] = category, ["free"] = free?.Slug, ["course"] = Course }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value!)));
}
