using Mentorship.Web.Features.Shared;
using Mentorship.Web.Features.Shared.Filters;

namespace Mentorship.Web.Features.Mentors;

/// <param name="Filter">What was asked for.</param>
/// <param name="Categories">Slug and name of each category.</param>
/// <param name="Cards">The mentors of this page.</param>
/// <param name="Paging">Which part of all of them that is.</param>
/// <param name="Hint">What to drop where nobody was found; null if somebody was, or if nothing helps.</param>
public sealed record MentorsPage(
    MentorFilter Filter,
    IReadOnlyList<KeyValuePair<string, string>> Categories,
    IReadOnlyList<MentorCard> Cards,
    Paging Paging,
    FilterHint? Hint)
{
    public IReadOnlyList<FilterLink> Chips { get; } = [.. Filter.Chips(Categories).Select(chip => chip.Link)];

    public IEnumerable<OrderLink> Orders => MentorFilterWords.Orders.Select(order =>
        new OrderLink(order.Words(), (Filter with { Order = order }).Address, order == Filter.Order));

    public string Found => Counted.Words(Paging.Total, "mentor");

    /// <summary>"Mentors: Data and AI, page 2".</summary>
    public string Title => SearchEntry.Title(
        Chips.Count == 0 ? "Mentors" : $"Mentors: {string.Join(", ", Chips.Select(chip => chip.Label))}", Paging);

    public string Description => Filter.IsEmpty
        ? "Mentors in engineering, product, data and leadership, with their next free time in your time zone."
        : $"{Found}: {string.Join(", ", Chips.Select(chip => chip.Label))}. With their next free time in your time zone.";
}
