namespace Mentorship.Web.Features.Shared.Filters;

/// <param name="Label">What narrows a list, as people read it.</param>
/// <param name="Address">The list without it.</param>
public sealed record FilterLink(string Label, string Address);
