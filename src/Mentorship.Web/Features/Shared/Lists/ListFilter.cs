namespace Mentorship.Web.Features.Shared.Lists;

/// <summary>Something that a list can be narrowed by.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Label">What people read.</param>
/// <param name="All">What stands for no narrowing: "Every role".</param>
/// <param name="Choices">Values and their words.</param>
/// <param name="Chosen">The value that is chosen; null for none.</param>
public sealed record ListFilter(string Name, string Label, string All, IReadOnlyList<KeyValuePair<string, string>> Choices, string? Chosen)
{
    /// <summary>Whether what is chosen can be.</summary>
    public bool IsValid => string.IsNullOrEmpty(Chosen) || Choices.Any(choice => choice.Key == Chosen);
}
