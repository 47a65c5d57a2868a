using Microsoft.AspNetCore.Components;

namespace Mentorship.Web.Infrastructure;

/// <summary>Addresses of the files under wwwroot.</summary>
public static class StaticAssets
{
    /// <summary>
    /// The address with the file's fingerprint in it, which browsers may keep for ever; the plain address where the
    /// endpoint knows no assets (routes mapped without <c>WithStaticAssets</c>).
    /// </summary>
    /// <param name="context">The request, for its endpoint and path base.</param>
    /// <param name="path">The file below wwwroot, without a leading slash.</param>
    public static string AssetPath(this HttpContext context, string path)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[path] ?? path}";
    }
}
