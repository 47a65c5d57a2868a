using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Mentorship.Web.Infrastructure;

/// <summary>Where people reach the site: what addresses that leave it begin with.</summary>
/// <param name="configured">The address in the settings; null where there is none, as on one's own machine.</param>
/// <param name="server">Knows where it listens.</param>
public sealed class SiteAddress(Uri? configured, IServer server)
{
    private static readonly string[] AnyHost = ["+", "*", "[::]", "0.0.0.0"];

    /// <summary>
    /// The address in the settings; without one, where this process listens. For mails, which are written when nobody asks
    /// for anything, and in which a request's host has no business.
    /// </summary>
    public Uri OutsideRequests => configured ?? new(Listening());

    /// <summary>The address in the settings; without one the address that the request was sent to.</summary>
    public Uri Of(HttpRequest request) => configured ?? new Uri($"{request.Scheme}://{request.Host}");

    private string Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return AnyHost.Aggregate(address, (text, any) => text.Replace($"://{any}", "://localhost", StringComparison.Ordinal));
    }
}
