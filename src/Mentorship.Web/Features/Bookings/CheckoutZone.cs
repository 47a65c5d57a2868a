using Mentorship.Core.Common;
using Mentorship.Web.Infrastructure;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The zone that was chosen beside the times: it goes with the person through the steps, in their addresses.</summary>
public static class CheckoutZone
{
    /// <summary>The chosen zone; the viewer's own where none was.</summary>
    public static DateTimeZone ZoneOf(this HttpRequest request, Viewer viewer) =>
        TimeZones.TryGet(request.Query["zone"], out var zone) ? zone : viewer.Zone;

    /// <summary>What the address of the next step ends in, such as "?zone=Asia%2FKolkata"; nothing where none was chosen.</summary>
    public static string ZoneQuery(this HttpRequest request) => Query(request.Query["zone"]);

    /// <summary>The same for the first step, where a form says it.</summary>
    public static string Query(string? zoneId) => TimeZones.TryGet(zoneId, out var zone) ? $"?zone={Uri.EscapeDataString(zone.Id)}" : "";
}
