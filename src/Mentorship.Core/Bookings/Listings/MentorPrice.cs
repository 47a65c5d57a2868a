namespace Mentorship.Core.Bookings.Listings;

/// <summary>The cheapest session that can be had of a listed mentor in one currency.</summary>
public sealed class MentorPrice
{
    private MentorPrice()
    {
    }

    public Guid MentorId { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public long FromMinorUnits { get; private set; }

    public static MentorPrice Of(Guid mentorId, string currencyCode) => new() { MentorId = mentorId, CurrencyCode = currencyCode };

    public void Cost(long minorUnits) => FromMinorUnits = minorUnits;
}
