using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Mentorship.Web.Infrastructure.Caching;

/// <summary>
/// Keeps pages for visitors in this process's memory for so short that nobody sees a time that is long gone. Whoever has
/// signed in, or is to be told something, gets a page of their own; so does an address that means nothing to the page,
/// because what is in an address comes back in the page's links.
/// </summary>
public sealed class VisitorPages(VisitorPagesOptions options, IOptions<CookieTempDataProviderOptions> flash) : IOutputCachePolicy
{
    // Longer addresses are nobody's whom a kept page would serve again.
    private const int MaxQueryLength = 300;

    /// <summary>Whether the page that is being made may be shown to others: nothing of one person's must be in it.</summary>
    public static bool MayKeep(HttpContext http) => http.Items.ContainsKey(typeof(VisitorPages));

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isKept = options.Length > TimeSpan.Zero
            && http.GetEndpoint()?.Metadata.GetMetadata<KeptForVisitorsAttribute>() is { } kept
            && IsSameForAll(http, kept.Keys);
        context.EnableOutputCaching = isKept;
        context.AllowCacheLookup = isKept;
        context.AllowCacheStorage = isKept;
        context.AllowLocking = isKept;
        if (isKept)
        {
            var viewer = http.GetViewer();
            http.Items[typeof(VisitorPages)] = true;
            context.ResponseExpirationTimeSpan = options.Length;
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["zone"] = $"{viewer.ZoneSource} {viewer.Zone.Id}";

            // For caches that are not ours: the session and the zone are cookies.
            http.Response.Headers.Append("Vary", "Cookie");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // A form's token is somebody's own; the page that has one asks to be stored nowhere, or sets a cookie.
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK
            || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private bool IsSameForAll(HttpContext http, IReadOnlyList<string> keys) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.User.Identity?.IsAuthenticated != true
        && flash.Value.Cookie.Name is { } name && !http.Request.Cookies.ContainsKey(name)
        && http.Request.QueryString.Value?.Length is null or <= MaxQueryLength
        && http.Request.Query.Keys.All(key => keys.Contains(key, StringComparer.Ordinal));
}
