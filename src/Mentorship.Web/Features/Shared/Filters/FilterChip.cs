namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>One thing that narrows a list.</summary>
/// <param name="Label">As people read it.</param>
/// <param name="Without">The rest.</param>
public sealed record FilterChip<TFilter>(string Label, TFilter Without)
    where TFilter : IListFilter
{
    public FilterLink Link => new(Label, Without.Address);
}
