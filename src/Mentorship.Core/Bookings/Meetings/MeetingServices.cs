using Mentorship.Core.Bookings.Meetings.Zoom;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorship.Core.Bookings.Meetings;

/// <summary>Where sessions take place, as the settings say.</summary>
public static class MeetingServices
{
    // A page of three hundred meetings has a few hundred kilobytes.
    private const int MaxAnswerBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <exception cref="InvalidOperationException">Zoom is set up by half, or an address cannot be one to build on.</exception>
    public static IServiceCollection AddMeetings(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(MeetingOptions.Section).Get<MeetingOptions>() ?? new();
        var zoom = configuration.GetSection(ZoomAccount.Section).Get<ZoomAccount>() ?? new();
        if (!options.Rooms.IsAbsoluteUri || options.Rooms.Scheme != Uri.UriSchemeHttps || !options.Rooms.AbsoluteUri.EndsWith('/'))
        {
            throw new InvalidOperationException($"{MeetingOptions.Section}:Rooms has to be an https address that ends in a slash.");
        }

        if (zoom.IsSetUp && (zoom.AccountId.Length == 0 || zoom.ClientId.Length == 0 || zoom.ClientSecret.Length == 0))
        {
            throw new InvalidOperationException($"{ZoomAccount.Section} needs AccountId, ClientId and ClientSecret.");
        }

        if (!zoom.ApiAddress.AbsoluteUri.EndsWith('/'))
        {
            throw new InvalidOperationException($"{ZoomAccount.Section}:ApiAddress has to end in a slash.");
        }

        services.AddSingleton(options).AddSingleton(zoom).AddSingleton<ZoomTokens>();

        services.AddHttpClient<IMeetingHost, ZoomHost>(http =>
            {
                http.MaxResponseContentBufferSize = MaxAnswerBytes;
                http.Timeout = Timeout;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Nobody else is told the token, or what was asked.
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                UseCookies = false,
            })

            // They write addresses, which hold people's e-mail addresses.
            .RemoveAllLoggers();
        return services;
    }
}
