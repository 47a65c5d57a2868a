using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings;

public sealed class StrandedTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Tuesday = new(2026, 3, 3);

    // 09:00 in Berlin.
    private static readonly Instant Nine = Instant.FromUtc(2026, 3, 3, 8, 0);

    [Theory]
    [InlineData(0, 60, true)]
    [InlineData(-5, 60, false)]
    [InlineData(420, 60, true)]
    [InlineData(425, 60, false)]
    [InlineData(-120, 60, false)]
    [InlineData(-60, 60, false)]
    [InlineData(480, 30, false)]
    public void Among_NineToFive_KeepsWhatLiesWithinWithItsWholeLength(int minutesAfterNine, int length, bool isKept)
    {
        var session = TimeRange.Of(Nine + Duration.FromMinutes(minutesAfterNine), length);

        Among(Hours(), session).ShouldBe(isKept ? [] : [session]);
    }

    [Fact]
    public void Among_NoSessions_IsNone() => Among(Hours()).ShouldBeEmpty();

    [Fact]
    public void Among_OverMidnight_LooksBeyondTheSeam()
    {
        var late = new WorkingHours(Berlin, [new(IsoDayOfWeek.Tuesday, new(20 * 60, 24 * 60)), new(IsoDayOfWeek.Wednesday, new(0, 60))]);
        var session = TimeRange.Of(Instant.FromUtc(2026, 3, 3, 22, 30), 60);

        Among(late, session, TimeRange.Of(session.Start, 120)).ShouldBe([TimeRange.Of(session.Start, 120)]);
    }

    [Fact]
    public void Among_TimeOffAndClosedDates_AreOutside()
    {
        var session = TimeRange.Of(Nine, 60);
        var dayAfter = TimeRange.Of(Nine + Duration.FromDays(1), 60);
        var later = TimeRange.Of(Nine + Duration.FromDays(2), 60);
        var hours = new WorkingHours(Berlin, Week, [new(Tuesday, [])], [new(Tuesday.PlusDays(1), Tuesday.PlusDays(1))]);

        Among(hours, later, dayAfter, session).ShouldBe([dayAfter, session]);
    }

    [Fact]
    public void Among_HoursMovedToAnotherZone_AreMeantThere()
    {
        var zone = TravelZone.Of(Berlin, [new(Tuesday, DateTimeZoneProviders.Tzdb["Asia/Tokyo"])]);
        var session = TimeRange.Of(Nine + Duration.FromHours(1), 60);

        Among(new WorkingHours(zone, Week), session).ShouldBe([session]);
    }

    private static IEnumerable<KeyValuePair<IsoDayOfWeek, HoursRange>> Week =>
        Enumerable.Range(1, 7).Select(day => KeyValuePair.Create((IsoDayOfWeek)day, new HoursRange(9 * 60, 17 * 60)));

    private static WorkingHours Hours() => new(Berlin, Week);

    private static IReadOnlyList<TimeRange> Among(WorkingHours hours, params TimeRange[] sessions) =>
        Stranded.Among(sessions, session => session, hours);
}
