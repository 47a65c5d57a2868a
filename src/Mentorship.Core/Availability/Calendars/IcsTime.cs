using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>A date, or a time of a wall clock, and the zone in which it is meant.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IcsTime(LocalDateTime Local, bool IsDate, IcsZone Zone)
{
    public Instant Instant => IsDate ? Zone.StartOf(Local.Date) : Zone.ToInstant(Local);

    /// <summary>The last instant that is not after it; of a date that of its end.</summary>
    public Instant LastInstant => IsDate ? Zone.ToInstant(Local.Date.At(LocalTime.MaxValue)) : Instant;

    public static IcsTime Of(IcsSeries.Time time, IcsZones zones) => new(LocalOf(time.At), time.IsDate, zones.Of(time.Zone));

    /// <summary>What a wall clock shows so many seconds after 1970 began, if it was never changed.</summary>
    public static LocalDateTime LocalOf(long seconds) => NodaConstants.UnixEpoch.Plus(Duration.FromSeconds(seconds)).InUtc().LocalDateTime;

    public IcsTime At(LocalDateTime local) => this with { Local = local };

    public override string ToString() => Local.ToString(null, CultureInfo.InvariantCulture);
}
