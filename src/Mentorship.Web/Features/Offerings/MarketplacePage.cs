using Mentorship.Web.Features.Shared.Filters;

namespace Mentorship.Web.Features.Offerings;

/// <summary>A page of the marketplace.</summary>
public sealed record MarketplacePage
{
    /// <summary>What the address asks for.</summary>
    public required OfferingFilter Asked { get; init; }

    /// <summary>What of it means something for the viewer, and is shown.</summary>
    public required OfferingFilter Filter { get; init; }

    /// <summary>Slug and name of each category.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Categories { get; init; }

    /// <summary>The offerings of this page, and how many there are.</summary>
    public required Found<OfferingCard> Found { get; init; }

    /// <summary>What to drop where nothing was found; null if something was, or if nothing helps.</summary>
    public required FilterHint? Hint { get; init; }

    public required bool IsMember { get; init; }

    public required bool IsSignedIn { get; init; }

    public IReadOnlyList<FilterLink> Chips => [.. Filter.Chips(Categories).Select(chip => chip.Link)];

    public IEnumerable<OrderLink> Orders => OfferingFilterWords.Orders.Select(order =>
        new OrderLink(order.Words(), (Filter with { Order = order }).Address, order == Filter.Order));

    /// <summary>"12 offerings", "240+ offerings".</summary>
    public string HowMany => InWords(Found.Count);

    /// <summary>Whether they ask for courses of their own without being known.</summary>
    public bool WantsSignIn => Asked.Courses is not null && Filter.Courses is null;

    /// <summary>Whether they ask for what is included in a membership that they do not have.</summary>
    public bool WantsMembership => Asked.Cost == OfferingCost.Included && Filter.Cost is null;

    /// <summary>"Offerings in Leadership", "Offerings of Ada Lovelace" and the like where there is one filter, else "Offerings".</summary>
    public string Heading => (Chips.Count, Filter) switch
    {
        (1, { Mentor: { } mentor }) => $"Offerings of {mentor.Name}",
        (1, { Course: { } course }) => $"Offerings for {course.Name}",
        (1, { Categories.Count: 1 }) => $"Offerings in {Chips[0].Label}",
        _ => "Offerings",
    };

    /// <summary>What says the filter at the top of the window: "Offerings: 60 min, Free this week, page 2".</summary>
    public string Title => SearchEntry.Title(
        Heading != "Offerings" || Chips.Count == 0 ? Heading : $"Offerings: {string.Join(", ", Chips.Select(chip => chip.Label))}", Found.Paging);

    public string Description => Chips.Count == 0
        ? "One-on-one sessions with mentors: career, interviews, code, leadership, data. Pick a time in your own time zone."
        : $"{HowMany}: {string.Join(", ", Chips.Select(chip => chip.Label))}. One-on-one sessions with mentors, at a time in your own time zone.";

    public NothingFound NothingFound => new("Nothing matches all of that.", Hint, InWords(Hint?.Count ?? 0), new("All offerings", "/offerings"));

    private static string InWords(int count) => Counted.Words(count, "offering");
}
