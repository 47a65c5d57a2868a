using Mentorship.Core.Availability;
using NodaTime;

namespace Mentorship.Core.Offerings;

/// <summary>
/// One range of one weekday of an offering with hours of its own. They replace the mentor's week for this offering;
/// date overrides and time off are the mentor's and count for it as well.
/// </summary>
public sealed class OfferingHours
{
    private OfferingHours()
    {
    }

    public Guid OfferingId { get; private set; }

    public IsoDayOfWeek Day { get; private set; }

    /// <summary>0 to 1435, a multiple of five.</summary>
    public int StartMinute { get; private set; }

    /// <summary>5 to 1440, a multiple of five, after the start.</summary>
    public int EndMinute { get; private set; }

    public static OfferingHours Of(Guid offeringId, IsoDayOfWeek day, HoursRange hours) =>
        new() { OfferingId = offeringId, Day = day, StartMinute = hours.StartMinute, EndMinute = hours.EndMinute };
}
