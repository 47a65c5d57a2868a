namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>What a list says where its filters leave nothing.</summary>
/// <param name="Title">That it is so.</param>
/// <param name="Hint">What to drop; null if no single filter helps.</param>
/// <param name="Found">How many there are without it, in words.</param>
/// <param name="Everything">The list without any filter.</param>
public sealed record NothingFound(string Title, FilterHint? Hint, string Found, FilterLink Everything);
