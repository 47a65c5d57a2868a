using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>Where mentors work and visitors look from: both hemispheres, half hours, with and without summer time.</summary>
internal static class MarketPlaces
{
    public static IReadOnlyList<DateTimeZone> Zones { get; } =
    [
        .. new[]
        {
            "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles",
            "Asia/Kolkata", "Africa/Lagos", "Asia/Tokyo", "Australia/Adelaide",
        }.Select(TimeZones.Get),
    ];
}
