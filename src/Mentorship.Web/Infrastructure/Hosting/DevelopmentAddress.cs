using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Where the application listens in development, when nobody said.</summary>
public static class DevelopmentAddress
{
    private const int UsualPort = 5080;

    /// <summary>The usual port, or any free one while another program has it. The address is printed either way.</summary>
    public static void UseDevelopmentAddress(this WebApplicationBuilder builder)
    {
        var isChosen = !string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            || !string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"])
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!builder.Environment.IsDevelopment() || isChosen)
        {
            return;
        }

        var port = IsFree(UsualPort) ? UsualPort : 0;
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://{(port == 0 ? "127.0.0.1" : "localhost")}:{port}"));
    }

    private static bool IsFree(int port) => !IPGlobalProperties.GetIPGlobalProperties()
        .GetActiveTcpListeners()
        .Any(listener => listener.Port == port && (IPAddress.IsLoopback(listener.Address)
            || listener.Address.Equals(IPAddress.Any) || listener.Address.Equals(IPAddress.IPv6Any)));
}
