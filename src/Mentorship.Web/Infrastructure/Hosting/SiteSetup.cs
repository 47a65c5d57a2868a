using Microsoft.AspNetCore.Hosting.Server;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>At which address people reach the site.</summary>
public static class SiteSetup
{
    /// <summary>
    /// The address, such as https://mentorship.example. Production needs it: a request can name any host, and providers
    /// and mails must not be given that.
    /// </summary>
    public const string AddressKey = "Site:Address";

    public static void AddSite(this WebApplicationBuilder builder)
    {
        var text = builder.Configuration[AddressKey];
        if (string.IsNullOrWhiteSpace(text))
        {
            if (builder.Environment.IsProduction())
            {
                throw new InvalidOperationException($"{AddressKey} is not set. Set it to where people reach the site, such as https://mentorship.example.");
            }

            builder.Services.AddSingleton(services => new SiteAddress(configured: null, services.GetRequiredService<IServer>()));
            return;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.PathAndQuery != "/"
            || (address.Scheme != Uri.UriSchemeHttps && (builder.Environment.IsProduction() || address.Scheme != Uri.UriSchemeHttp)))
        {
            throw new InvalidOperationException($"{AddressKey} is '{text}'; write an address such as https://mentorship.example.");
        }

        builder.Services.AddSingleton(services => new SiteAddress(address, services.GetRequiredService<IServer>()));
    }
}
