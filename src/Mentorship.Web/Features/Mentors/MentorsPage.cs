using Mentorship.Web.Features.Shared.Filters;

namespace Mentorship.Web.Features.Mentors;

/// <param name="Filter">What was asked for.</param>
/// <param name="Categories">Slug and name of each category.</param>
/// <param name="Found">The mentors of this page, and how many there are.</param>
/// <param name="Hint">What to drop where nobody was found; null if somebody was, or if nothing helps.</param>
public sealed record MentorsPage(
    MentorFilter Filter,
    IReadOnlyList<KeyValuePair<string, string>> Categories,
    Found<MentorCard> Found,
    FilterHint? Hint)
{
    public IReadOnlyList<FilterLink> Chips { get; } = [.. Filter.Chips(Categories).Select(chip => chip.Link)];

    public IEnumerable<OrderLink> Orders => MentorFilterWords.Orders.Select(order =>
        new OrderLink(order.Words(), (Filter with { Order = order }).Address, order == Filter.Order));

    /// <summary>"12 mentors", "240+ mentors".</summary>
    public string HowMany => InWords(Found.Count);

    /// <summary>"Mentors: Data and AI, page 2".</summary>
    public string Title => SearchEntry.Title(
        Chips.Count == 0 ? "Mentors" : $"Mentors: {string.Join(", ", Chips.Select(chip => chip.Label))}", Found.Paging);

    public string Description => Filter.IsEmpty
        ? "Mentors in engineering, product, data and leadership, with their next free time in your time zone."
        : $"{HowMany}: {string.Join(", ", Chips.Select(chip => chip.Label))}. With their next free time in your time zone.";

    public NothingFound NothingFound => new("Nobody matches all of that.", Hint, InWords(Hint?.Count ?? 0), new("All mentors", "/mentors"));

    private static string InWords(int count) => Counted.Words(count, "mentor");
}
