using Mentorship.Core.Bookings;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public class AllowanceClaimTests
{
    [Theory]
    [InlineData("2026-03-01T23:59:59Z", "2026-02-23")]
    [InlineData("2026-03-02T00:00:00Z", "2026-03-02")]
    [InlineData("2026-03-04T15:00:00Z", "2026-03-02")]
    [InlineData("2026-03-08T23:59:59Z", "2026-03-02")]
    [InlineData("2026-03-09T00:00:00Z", "2026-03-09")]
    [InlineData("2027-01-01T00:00:00Z", "2026-12-28")]
    public void WeekOf_Instant_IsTheMondayInUtc(string instant, string monday) =>
        AllowanceClaim.WeekOf(NodaTime.Text.InstantPattern.General.Parse(instant).Value)
            .ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(monday).Value);

    [Fact]
    public void Of_Booking_IsTheMenteesInTheWeekItIsHeld()
    {
        var booking = Sample.Hold(Instant.FromUtc(2026, 3, 12, 9, 0));

        var claim = AllowanceClaim.Of(booking, 2);

        claim.MemberId.ShouldBe(booking.MenteeId);
        claim.Week.ShouldBe(new LocalDate(2026, 3, 9));
        claim.Ordinal.ShouldBe(2);
        claim.BookingId.ShouldBe(booking.Id);
    }
}
