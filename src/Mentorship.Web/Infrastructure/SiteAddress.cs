namespace Mentorship.Web.Infrastructure;

/// <summary>Where people reach the site: what addresses that leave it begin with.</summary>
/// <param name="configured">The address in the settings; null where there is none, as on one's own machine.</param>
public sealed class SiteAddress(Uri? configured)
{
    /// <summary>The address in the settings; without one the address that the request was sent to.</summary>
    public Uri Of(HttpRequest request) => configured ?? new Uri($"{request.Scheme}://{request.Host}");
}
