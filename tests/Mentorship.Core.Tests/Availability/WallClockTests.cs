using Mentorship.Core.Availability;
using NodaTime;

namespace Mentorship.Core.Tests.Availability;

public class WallClockTests
{
    private static readonly DateTimeZone Apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void At_SkippedTime_IsTheFirstInstantAfterTheGap() =>
        WallClock.At(London, new LocalDate(2026, 3, 29), 90).ShouldBe(Instant.FromUtc(2026, 3, 29, 1, 0));

    [Fact]
    public void At_RepeatedTime_IsItsFirstOccurrence() =>
        WallClock.At(London, new LocalDate(2026, 10, 25), 90).ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));

    [Fact]
    public void At_MidnightThatEndsTheDay_IsTheNextDatesMidnight() =>
        WallClock.At(London, new LocalDate(2026, 6, 1), 1440).ShouldBe(Instant.FromUtc(2026, 6, 1, 23, 0));

    [Theory]
    [InlineData(29, 1440)]
    [InlineData(30, 0)]
    [InlineData(30, 720)]
    [InlineData(30, 1440)]
    [InlineData(31, 0)]
    public void At_SkippedDate_IsTheMidnightAfterIt(int day, int minute) =>
        WallClock.At(Apia, new LocalDate(2011, 12, day), minute).ShouldBe(Instant.FromUtc(2011, 12, 30, 10, 0));
}
