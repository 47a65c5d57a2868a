using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Availability;

public sealed class ClockChangeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Spring = new(2026, 3, 29);
    private static readonly LocalDate Autumn = new(2026, 10, 25);

    [Fact]
    public void On_UsualDate_IsNone()
    {
        ClockChange.On(Berlin, Spring.PlusDays(-1)).ShouldBeNull();
        ClockChange.On(Berlin, Spring.PlusDays(1)).ShouldBeNull();
        ClockChange.On(DateTimeZone.Utc, Spring).ShouldBeNull();
    }

    [Fact]
    public void On_ClocksGoForward_SaysFromWhenToWhen()
    {
        var change = ClockChange.On(Berlin, Spring);

        change.ShouldBe(new ClockChange(Spring.At(new(2, 0)), Spring.At(new(3, 0))));
        change!.Value.IsForward.ShouldBeTrue();
    }

    [Fact]
    public void On_ClocksGoBack_SaysFromWhenToWhen()
    {
        var change = ClockChange.On(Berlin, Autumn);

        change.ShouldBe(new ClockChange(Autumn.At(new(3, 0)), Autumn.At(new(2, 0))));
        change!.Value.IsForward.ShouldBeFalse();
    }

    [Fact]
    public void On_MidnightSkipped_BelongsToTheDateThatBeginsLate()
    {
        var beirut = DateTimeZoneProviders.Tzdb["Asia/Beirut"];

        ClockChange.On(beirut, Spring).ShouldBe(new ClockChange(Spring.AtMidnight(), Spring.At(new(1, 0))));
        ClockChange.On(beirut, Spring.PlusDays(-1)).ShouldBeNull();
    }

    [Fact]
    public void On_JourneyEast_SkipsTheEveningBefore()
    {
        var zone = TravelZone.Of(Berlin, [new(new(2026, 3, 10), DateTimeZoneProviders.Tzdb["Asia/Tokyo"])]);

        ClockChange.On(zone, new(2026, 3, 9)).ShouldBe(new ClockChange(new(2026, 3, 9, 16, 0), new(2026, 3, 10, 0, 0)));
        ClockChange.On(zone, new(2026, 3, 10)).ShouldBeNull();
    }

    [Fact]
    public void On_JourneyWest_RepeatsTheEveningBefore()
    {
        var zone = TravelZone.Of(DateTimeZoneProviders.Tzdb["Asia/Tokyo"], [new(new(2026, 3, 10), Berlin)]);

        ClockChange.On(zone, new(2026, 3, 9)).ShouldBe(new ClockChange(new(2026, 3, 10, 0, 0), new(2026, 3, 9, 16, 0)));
        ClockChange.On(zone, new(2026, 3, 10)).ShouldBeNull();
    }

    [Theory]
    [InlineData("02:00", "03:00", 60)]
    [InlineData("02:30", "02:45", 15)]
    [InlineData("01:00", "04:00", 60)]
    [InlineData("02:30", "05:00", 30)]
    [InlineData("00:00", "02:00", 0)]
    [InlineData("03:00", "24:00", 0)]
    public void SkippedMinutes_ClocksGoForward_CountsWhatNoClockShows(string start, string end, int minutes) =>
        ClockChange.SkippedMinutes(Berlin, Spring, HoursRange.Parse(start, end)).ShouldBe(minutes);

    [Fact]
    public void SkippedMinutes_ClocksGoBack_IsNone() =>
        ClockChange.SkippedMinutes(Berlin, Autumn, HoursRange.Parse("01:00", "04:00")).ShouldBe(0);
}
