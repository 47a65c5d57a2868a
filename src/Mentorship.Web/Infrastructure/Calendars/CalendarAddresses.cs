namespace Mentorship.Web.Infrastructure.Calendars;

/// <summary>Which addresses of calendars are followed, before anything is known of where they lead.</summary>
public sealed class CalendarAddresses(bool allowPrivate)
{
    private const int HttpsPort = 443;

    /// <summary>Whether private networks, plain HTTP and any port are allowed: for tests, never in production.</summary>
    public bool AllowPrivate => allowPrivate;

    /// <summary>
    /// The address as it is fetched: "webcal" is what calendars call https when they mean a subscription. Null for one
    /// that is not followed: of another scheme or port, or with a name and a password in it.
    /// </summary>
    public Uri? Parse(string? text)
    {
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address))
        {
            return null;
        }

        if (address.Scheme is "webcal" or "webcals")
        {
            // The scheme has no port of its own; without one it is that of https.
            var isPlain = address.IsDefaultPort || address.Port < 0;
            var builder = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = isPlain ? HttpsPort : address.Port };
            address = builder.Uri;
        }

        return IsFollowed(address) ? WithoutFragment(address) : null;
    }

    /// <summary>Whether an address, typed or redirected to, is followed at all.</summary>
    public bool IsFollowed(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.Host.Length > 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.Port == HttpsPort)
            || (allowPrivate && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)));

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : new(address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped));
}
