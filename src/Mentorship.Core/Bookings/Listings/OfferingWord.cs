using Mentorship.Core.Common;
using Mentorship.Core.Offerings;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>A word by which a listed offering is found; see <see cref="SearchWords"/>.</summary>
public sealed class OfferingWord : ISearchWord
{
    /// <summary>The most words by which an offering is found; what a description has beyond them is not searched.</summary>
    public const int Most = 400;

    private OfferingWord()
    {
    }

    public string Word { get; private set; } = "";

    public Guid OfferingId { get; private set; }

    public static OfferingWord Of(Guid offeringId, string word) => new() { OfferingId = offeringId, Word = word };

    /// <summary>The words of its title, its mentor's name and its description.</summary>
    public static IReadOnlyList<string> WordsOf(Offering offering) => SearchWords.Of(offering.SearchText, Most);
}
