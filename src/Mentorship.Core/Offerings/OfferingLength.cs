namespace Mentorship.Core.Offerings;

/// <summary>One of the lengths that an offering can be booked in, with its price in the offering's currency.</summary>
public sealed class OfferingLength
{
    private OfferingLength()
    {
    }

    public Guid OfferingId { get; private set; }

    /// <summary>One of <see cref="Offering.Durations"/>.</summary>
    public int DurationMinutes { get; private set; }

    public long PriceMinorUnits { get; private set; }

    internal static OfferingLength Of(Guid offeringId, int durationMinutes) =>
        new() { OfferingId = offeringId, DurationMinutes = durationMinutes };

    internal void Cost(long minorUnits) => PriceMinorUnits = minorUnits;
}
