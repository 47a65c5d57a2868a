using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>How search engines are to know a page.</summary>
/// <param name="Path">Its one address on this site, whatever was asked for with it; null if they should not keep it.</param>
public sealed record SearchEntry(string? Path)
{
    /// <summary>A page of a list. One that is empty is worth nothing to anybody.</summary>
    public static SearchEntry Of(IListFilter filter, Paging paging) => new((filter.IsIndexed && paging.Total > 0, paging.Page) switch
    {
        (false, _) => null,
        (true, 1) => filter.CanonicalAddress,
        var (_, page) => QueryHelpers.AddQueryString(filter.CanonicalAddress, "page", page.ToString(CultureInfo.InvariantCulture)),
    });

    /// <summary>The title of such a page: "Mentors: Data and AI, page 2".</summary>
    public static string Title(string heading, Paging paging) =>
        paging.Page == 1 ? heading : string.Create(CultureInfo.InvariantCulture, $"{heading}, page {paging.Page}");
}
