using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Mentorship.Web.Infrastructure.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Mentorship.Web.Infrastructure.Floods;

/// <summary>Turns floods back, with 429 and when to come again.</summary>
public static class FloodSetup
{
    // A whole network of the new kind is one household's or one machine's.
    private const int NetworkBytes = 8;

    public static void AddFloodLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FloodLimits>()
            .BindConfiguration(FloodLimits.Key)
            .Validate(
                limits => limits is { SignInsPerMinute: >= 0, SearchesPerMinute: >= 0, BookingsPerMinute: >= 0 },
                $"{FloodLimits.Key}:* are numbers a minute, of at least 0, which is no limit.")
            .ValidateOnStart();
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = SayWhen;
            options.AddPolicy(Shares.SignIn, http => Share(http, limits => limits.SignInsPerMinute));
            options.AddPolicy(Shares.Search, http => Share(http, limits => limits.SearchesPerMinute));
            options.AddPolicy(Shares.Booking, http => Share(http, limits => limits.BookingsPerMinute));
        });
    }

    /// <summary>
    /// Whose share of a limit a request takes: the account's, else the connection's. A header that names another address
    /// counts only where the proxy that wrote it is configured, for then the connection has that address.
    /// </summary>
    public static string WhoAsks(HttpContext http) => http.GetViewer().UserId is { } userId
        ? userId.ToString()
        : NetworkOf(http.Connection.RemoteIpAddress);

    /// <summary>An address of four bytes whole, of one of sixteen its network.</summary>
    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static RateLimitPartition<string> Share(HttpContext http, Func<FloodLimits, int> limit)
    {
        var perMinute = limit(http.RequestServices.GetRequiredService<IOptions<FloodLimits>>().Value);
        return perMinute == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(WhoAsks(http), _ => new()
            {
                TokenLimit = perMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
                QueueLimit = 0,
            });
    }

    private static ValueTask SayWhen(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var length) ? length : TimeSpan.Zero;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
