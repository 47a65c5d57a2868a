namespace Mentorship.Web.Features.Shared.Filters;

/// <param name="Words">An order, as people read it.</param>
/// <param name="Address">The list in it.</param>
/// <param name="IsInUse">Whether that is how it is.</param>
public sealed record OrderLink(string Words, string Address, bool IsInUse);
