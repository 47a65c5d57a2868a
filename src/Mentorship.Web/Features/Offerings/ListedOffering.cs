using Mentorship.Core.Bookings.Listings;

namespace Mentorship.Web.Features.Offerings;

/// <summary>A row of the marketplace while it is narrowed and ordered.</summary>
internal sealed class ListedOffering
{
    public required OfferingListing Listing { get; init; }

    public required string CurrencyCode { get; init; }

    /// <summary>What the length costs that is asked for, or the cheapest.</summary>
    public required long MinorUnits { get; init; }
}
