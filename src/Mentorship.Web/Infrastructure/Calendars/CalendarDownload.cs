using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Mentorship.Core.Availability.Calendars;

namespace Mentorship.Web.Infrastructure.Calendars;

/// <summary>
/// Fetches a calendar from an address that a stranger chose: never from a private network, not for long, not much.
/// </summary>
/// <remarks>
/// The handler connects to the very address that was checked, so that a name cannot answer differently the second
/// time; it follows no redirect by itself, keeps no cookie and uses no proxy.
/// </remarks>
public sealed class CalendarDownload : ICalendarSource, IDisposable
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxRedirects = 3;

    private const string UserAgent = "Mentorship-Calendar/1.0";

    private readonly CalendarAddresses _addresses;
    private readonly TimeSpan _timeout;
    private readonly HttpClient _http;

    public CalendarDownload(CalendarAddresses addresses)
        : this(addresses, TimeSpan.FromSeconds(10))
    {
    }

    /// <param name="addresses">Which are followed.</param>
    /// <param name="timeout">For all of it, redirects and reading too.</param>
    public CalendarDownload(CalendarAddresses addresses, TimeSpan timeout)
    {
        (_addresses, _timeout) = (addresses, timeout);
        _http = new(new SocketsHttpHandler
        {
            // No traces either: they would hold the address, and tell the other server of ours.
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/calendar, */*;q=0.5");
    }

    public async Task<CalendarAnswer> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_timeout);
        try
        {
            return await FollowAsync(address, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CalendarAnswer.Failed(CalendarFailure.TooSlow);
        }
        catch (HttpRequestException exception) when (exception.InnerException is PrivateAddressException)
        {
            return CalendarAnswer.Failed(CalendarFailure.PrivateAddress);
        }
        catch (Exception exception) when (exception is HttpRequestException or AuthenticationException or SocketException)
        {
            return CalendarAnswer.Failed(CalendarFailure.Unreachable);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // The answer ended early, or was not compressed as it said.
            return CalendarAnswer.Failed(CalendarFailure.BadAnswer);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<CalendarAnswer> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (!_addresses.IsFollowed(address))
            {
                return CalendarAnswer.Failed(CalendarFailure.AddressRefused);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
                    or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } location)
            {
                address = new(address, location);
                continue;
            }

            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response, cancellationToken),
                HttpStatusCode.NotFound or HttpStatusCode.Gone => CalendarAnswer.Failed(CalendarFailure.NotFound),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => CalendarAnswer.Failed(CalendarFailure.NotAllowed),
                _ => CalendarAnswer.Failed(CalendarFailure.BadAnswer),
            };
        }

        return CalendarAnswer.Failed(CalendarFailure.TooManyRedirects);
    }

    /// <summary>Reads what is left after decompression, up to the limit: a small answer can hold a large file.</summary>
    private static async Task<CalendarAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > MaxBytes)
        {
            return CalendarAnswer.Failed(CalendarFailure.TooLarge);
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int count; (count = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (content.Length + count > MaxBytes)
            {
                return CalendarAnswer.Failed(CalendarFailure.TooLarge);
            }

            content.Write(buffer, 0, count);
        }

        // Calendars are UTF-8 (RFC 5545, 6); what is not becomes question marks in titles, which nobody reads.
        return CalendarAnswer.Of(Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length));
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = found.Where(address => _addresses.AllowPrivate || PublicAddresses.IsPublic(address)).ToArray();
        if (allowed.Length == 0)
        {
            throw found.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException() : IOException("The name leads into a private network.");
}
