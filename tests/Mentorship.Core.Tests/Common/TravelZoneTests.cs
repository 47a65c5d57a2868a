using Mentorship.Core.Availability;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Common;

public sealed class TravelZoneTests
{
    private static readonly DateTimeZone Berlin = TimeZones.Get("Europe/Berlin");
    private static readonly DateTimeZone NewYork = TimeZones.Get("America/New_York");

    // Two days before the journey, so that all dates around it are ahead.
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 8, 0, 0);

    [Fact]
    public void Of_NoChanges_IsThePlainZone() => TravelZone.Of(Berlin, []).ShouldBeSameAs(Berlin);

    [Fact]
    public void Of_JourneyWest_ReadsEachDateOnItsOwnPlacesClock()
    {
        var zone = Travel(Berlin, new(2026, 2, 10), NewYork);

        WallClock.At(zone, new(2026, 2, 9), 9 * 60).ShouldBe(Instant.FromUtc(2026, 2, 9, 8, 0));
        WallClock.At(zone, new(2026, 2, 9), 24 * 60).ShouldBe(Instant.FromUtc(2026, 2, 10, 5, 0));
        WallClock.At(zone, new(2026, 2, 10)).ShouldBe(Instant.FromUtc(2026, 2, 10, 5, 0));
        WallClock.At(zone, new(2026, 2, 10), 9 * 60).ShouldBe(Instant.FromUtc(2026, 2, 10, 14, 0));
    }

    [Fact]
    public void Of_JourneyEast_KeepsTheNewDateWholeAndSkipsTheEveningBefore()
    {
        var zone = Travel(NewYork, new(2026, 2, 10), Berlin);

        WallClock.At(zone, new(2026, 2, 10)).ShouldBe(Instant.FromUtc(2026, 2, 9, 23, 0));
        WallClock.At(zone, new(2026, 2, 10), 9 * 60).ShouldBe(Instant.FromUtc(2026, 2, 10, 8, 0));
        WallClock.At(zone, new(2026, 2, 9), 17 * 60).ShouldBe(Instant.FromUtc(2026, 2, 9, 22, 0));
        WallClock.At(zone, new(2026, 2, 9), 20 * 60).ShouldBe(Instant.FromUtc(2026, 2, 9, 23, 0));
    }

    [Fact]
    public void Of_ThereAndBack_EndsInTheFirstZone()
    {
        var zone = TravelZone.Of(Berlin, [new(new(2026, 2, 10), NewYork), new(new(2026, 2, 20), Berlin)]);

        TimeZones.City(zone, Instant.FromUtc(2026, 2, 9, 12, 0)).ShouldBe("Berlin");
        TimeZones.City(zone, Instant.FromUtc(2026, 2, 12, 12, 0)).ShouldBe("New York");
        TimeZones.City(zone, Instant.FromUtc(2026, 2, 21, 12, 0)).ShouldBe("Berlin");
    }

    [Fact]
    public void GetZoneInterval_EveryHourOfTwoYears_AgreesWithThePlaceAndCoversTheInstant()
    {
        var zone = TravelZone.Of(Berlin, [new(new(2026, 2, 10), NewYork), new(new(2026, 7, 1), Berlin)]);

        for (var at = Instant.FromUtc(2025, 6, 1, 0, 30); at < Instant.FromUtc(2027, 6, 1, 0, 0); at += Duration.FromHours(1))
        {
            var interval = zone.GetZoneInterval(at);
            interval.Contains(at).ShouldBeTrue();
            interval.WallOffset.ShouldBe(((TravelZone)zone).PlaceAt(at).GetUtcOffset(at));
        }
    }

    [Fact]
    public void Find_MentorWhoTravels_OffersNineToFiveWhereverTheyAre()
    {
        var hours = new WorkingHours(
            Travel(Berlin, new(2026, 2, 10), NewYork),
            Enumerable.Range(1, 7).Select(day => KeyValuePair.Create((IsoDayOfWeek)day, new HoursRange(9 * 60, 11 * 60))));
        var question = new SlotQuestion { Now = Now, Hours = hours, Rules = new() { DurationMinutes = 60, SlotIntervalMinutes = 60 } };

        var starts = SlotFinder.Find(question, new(new(2026, 2, 9), new(2026, 2, 10)), DateTimeZone.Utc);

        starts.ShouldBe([
            Instant.FromUtc(2026, 2, 9, 8, 0), Instant.FromUtc(2026, 2, 9, 9, 0),
            Instant.FromUtc(2026, 2, 10, 14, 0), Instant.FromUtc(2026, 2, 10, 15, 0)]);
    }

    [Fact]
    public void Find_HoursUntilMidnightBeforeAJourneyWest_EndAtTheMidnightOfHome()
    {
        var hours = new WorkingHours(
            Travel(Berlin, new(2026, 2, 10), NewYork), [KeyValuePair.Create(IsoDayOfWeek.Monday, new HoursRange(22 * 60, 24 * 60))]);
        var question = new SlotQuestion { Now = Now, Hours = hours, Rules = new() { DurationMinutes = 60, SlotIntervalMinutes = 60 } };

        var starts = SlotFinder.Find(question, new(new(2026, 2, 9), new(2026, 2, 10)), DateTimeZone.Utc);

        starts.ShouldBe([Instant.FromUtc(2026, 2, 9, 21, 0), Instant.FromUtc(2026, 2, 9, 22, 0)]);
    }

    private static DateTimeZone Travel(DateTimeZone from, LocalDate on, DateTimeZone to) => TravelZone.Of(from, [new(on, to)]);
}
