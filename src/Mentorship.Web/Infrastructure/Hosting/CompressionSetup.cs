using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Mentorship.Web.Infrastructure.Hosting;

/// <summary>Pages go out compressed; the static files are compressed when they are built.</summary>
public static class CompressionSetup
{
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            // Compressing over HTTPS gives a secret away (BREACH) where it stands unchanged in answer after answer,
            // beside text that the attacker chooses. The one secret in our pages is the antiforgery token, which is
            // masked anew for each request; and the session's cookie is SameSite, so that what another site asks for
            // in the background is a visitor's page. Only pages are compressed: an answer of another kind that comes
            // to carry a secret is not.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });

        // The next level makes pages up to a seventh smaller, which nobody notices in ten thousand bytes, and was a
        // seventh of what the page of an offering cost the processor.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
