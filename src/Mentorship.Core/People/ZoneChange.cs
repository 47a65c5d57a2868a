using NodaTime;

namespace Mentorship.Core.People;

/// <summary>From a date on, a mentor's hours are meant in another zone.</summary>
/// <param name="From">The first date in the new zone.</param>
/// <param name="TimeZone">The new zone's IANA id.</param>
public readonly record struct ZoneChange(LocalDate From, string TimeZone)
{
    /// <summary>The most that a mentor may have ahead.</summary>
    public const int MaxPerMentor = 10;
}
