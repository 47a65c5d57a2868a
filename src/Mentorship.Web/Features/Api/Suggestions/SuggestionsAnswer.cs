namespace Mentorship.Web.Features.Api.Suggestions;

/// <param name="Suggestions">The soonest first, five at the most.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record SuggestionsAnswer(IReadOnlyList<SuggestionAnswer> Suggestions, int Total);
