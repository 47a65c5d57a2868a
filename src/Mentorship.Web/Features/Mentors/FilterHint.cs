namespace Mentorship.Web.Features.Mentors;

/// <summary>What to look for instead where nobody was found.</summary>
/// <param name="Chip">Which filter to drop.</param>
/// <param name="Count">How many there are without it.</param>
public sealed record FilterHint(FilterChip Chip, int Count);
