using System.Globalization;

namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>How many of something, in words.</summary>
public static class Counted
{
    /// <summary>"1 offering", "12 offerings"; "240+ offerings" where they were not counted any further.</summary>
    /// <param name="count">How many, as far as was counted.</param>
    /// <param name="noun">One of them.</param>
    public static string Words(int count, string noun) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Min(count, ListSearch.MostCounted):N0}{(count > ListSearch.MostCounted ? "+" : "")} {noun}{(count == 1 ? "" : "s")}");
}
