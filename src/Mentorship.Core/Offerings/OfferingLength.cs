using Mentorship.Core.Common;

namespace Mentorship.Core.Offerings;

/// <summary>One of the lengths that an offering can be booked in, with its price.</summary>
public sealed class OfferingLength
{
    private OfferingLength()
    {
    }

    public Guid OfferingId { get; private set; }

    /// <summary>One of <see cref="Offering.Durations"/>.</summary>
    public int DurationMinutes { get; private set; }

    public long PriceMinorUnits { get; private set; }

    /// <summary>The offering's currency: beside the price, so that one index has both in order.</summary>
    public string CurrencyCode { get; private set; } = "";

    internal static OfferingLength Of(Guid offeringId, int durationMinutes) =>
        new() { OfferingId = offeringId, DurationMinutes = durationMinutes };

    internal void Cost(Money price)
    {
        PriceMinorUnits = price.MinorUnits;
        CurrencyCode = price.Currency.Code;
    }
}
