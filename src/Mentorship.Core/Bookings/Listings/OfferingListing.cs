using Mentorship.Core.Offerings;
using NodaTime;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>
/// A published offering as the marketplace finds and orders it: a narrow row beside the offering, all of it worked out
/// from other rows. What is not published, or whose mentor may not come in, has none.
/// </summary>
public sealed class OfferingListing
{
    private OfferingListing()
    {
    }

    public Guid OfferingId { get; private set; }

    public Offering Offering { get; private set; } = null!;

    public Guid MentorId { get; private set; }

    public string CategorySlug { get; private set; } = "";

    public Guid? CourseId { get; private set; }

    /// <summary>Whether members can book it with their weekly allowance.</summary>
    public bool IsIncluded { get; private set; }

    /// <summary>What the cheapest of its lengths costs.</summary>
    public long FromMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    /// <summary>As <see cref="Offering.NextAvailableAt"/>; <see cref="MentorListing.NoFreeTime"/> without one.</summary>
    public Instant NextAvailableAt { get; private set; }

    /// <summary>The mean of the ratings; zero without any.</summary>
    public double Rating { get; private set; }

    public int RatingCount { get; private set; }

    public Instant PublishedAt { get; private set; }

    public static OfferingListing Of(Guid offeringId) => new() { OfferingId = offeringId };

    /// <summary>Takes over what the offering says now; it is published, and read with its lengths.</summary>
    public void Show(Offering offering)
    {
        MentorId = offering.MentorId;
        CategorySlug = offering.CategorySlug;
        CourseId = offering.CourseId;
        IsIncluded = offering.IsIncluded;
        FromMinorUnits = offering.Lengths.Min(length => length.PriceMinorUnits);
        CurrencyCode = offering.CurrencyCode;
        NextAvailableAt = offering.NextAvailableAt ?? MentorListing.NoFreeTime;
        Rating = offering.RatingAverage ?? 0;
        RatingCount = offering.RatingCount;
        PublishedAt = offering.PublishedAt ?? offering.CreatedAt;
    }
}
