using Mentorship.Core.Common;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>A row that says of something that it is found by a word; see <see cref="SearchWords"/>.</summary>
public interface ISearchWord
{
    string Word { get; }
}
