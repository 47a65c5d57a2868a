using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Admin.Bookings;

/// <summary>A session in the admins' list.</summary>
public sealed record BookingRow(
    Guid Id, string Title, string Mentor, string Mentee, Instant StartsAt, Instant BookedAt, BookingStatus Status, long PriceMinorUnits, string CurrencyCode, bool IsIncluded)
{
    public Money Price => new(PriceMinorUnits, Currencies.Get(CurrencyCode));

    public string PriceWords => IsIncluded ? "Included" : Price.ToString();
}
