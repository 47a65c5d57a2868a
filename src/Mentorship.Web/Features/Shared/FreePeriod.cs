using NodaTime;

namespace Mentorship.Web.Features.Shared;

/// <summary>A stretch from now on in which something has to be free, to filter lists by.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name on pages.</param>
/// <param name="LastDate">Its last date, counted from today.</param>
public sealed record FreePeriod(string Slug, string Name, Func<LocalDate, LocalDate> LastDate)
{
    /// <summary>The midnight that ends it where the viewer is.</summary>
    public Instant EndsAt(Instant now, DateTimeZone zone) =>
        zone.AtStartOfDay(LastDate(now.InZone(zone).Date).PlusDays(1)).ToInstant();
}
