using Mentorship.Web.Features.Shared;

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
    public IReadOnlyList<FilterChip> Chips { get; } = [.. Filter.Chips(Categories)];

    public string Found => FormattableString.Invariant($"{Paging.Total:N0} {(Paging.Total == 1 ? "mentor" : "mentors")}");
}
