namespace Mentorship.Core.Offerings;

/// <summary>
/// How often the page of an offering was opened by others than its mentor. A row of its own, because it is written often
/// and the offering's own is wide and read by everyone.
/// </summary>
public sealed class OfferingViews
{
    private OfferingViews()
    {
    }

    public Guid OfferingId { get; private set; }

    public long Count { get; private set; }

    internal static OfferingViews Of(Guid offeringId, long count) => new() { OfferingId = offeringId, Count = count };
}
