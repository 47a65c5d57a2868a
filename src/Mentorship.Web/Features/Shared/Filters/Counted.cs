using System.Globalization;

namespace Mentorship.Web.Features.Shared.Filters;

/// <summary>How many of something, in words.</summary>
public static class Counted
{
    /// <summary>"1 offering", "12 offerings"; "1,000+ offerings" where it was not counted any further.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them.</param>
    /// <param name="most">As far as it was counted.</param>
    public static string Words(int count, string noun, int most = int.MaxValue) => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Min(count, most):N0}{(count > most ? "+" : "")} {noun}{(count == 1 ? "" : "s")}");
}
