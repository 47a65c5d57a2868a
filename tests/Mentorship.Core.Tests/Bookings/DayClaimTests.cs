using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public class DayClaimTests
{
    [Fact]
    public void Of_Booking_IsAPlaceInTheOfferingsDay()
    {
        var booking = Sample.Hold(Instant.FromUtc(2026, 3, 4, 23, 30));

        // The mentor's day, which need not be the one in UTC.
        var claim = DayClaim.Of(booking, new(2026, 3, 5), 3);

        claim.OfferingId.ShouldBe(booking.OfferingId);
        claim.LocalDate.ShouldBe(new LocalDate(2026, 3, 5));
        claim.Ordinal.ShouldBe(3);
        claim.BookingId.ShouldBe(booking.Id);
    }
}
