using Mentorship.Core.Bookings.Listings;

namespace Mentorship.Web.Features.Mentors;

/// <summary>A row of the directory while it is narrowed and ordered.</summary>
internal sealed class ListedMentor
{
    public required MentorListing Listing { get; init; }

    /// <summary>The cheapest session in the currency that was asked for, or in the mentor's own.</summary>
    public required long FromMinorUnits { get; init; }

    public required string FromCurrencyCode { get; init; }
}
