using Mentorship.Core.Availability;
using Mentorship.Core.Bookings.Slots;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Slots;

public sealed class SlotAllowanceTests
{
    private static readonly DateTimeZone Auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
    private static readonly LocalDate Monday = new(2026, 3, 9);

    private static readonly SlotQuestion Question = new()
    {
        Now = Instant.FromUtc(2026, 3, 1, 0, 0),
        Hours = new(Auckland, Enumerable.Range(1, 7).Select(day => KeyValuePair.Create((IsoDayOfWeek)day, new HoursRange(9 * 60, 17 * 60)))),
        Rules = new() { DurationMinutes = 60, SlotIntervalMinutes = 60 },
        UsedUpWeeks = new HashSet<LocalDate> { Monday },
    };

    // Auckland is 13 hours ahead: its Monday morning is still Sunday, and so the week before, in UTC.
    [Theory]
    [InlineData(9, 12, null)]
    [InlineData(9, 14, SlotRefusal.AllowanceUsedUp)]
    [InlineData(15, 16, SlotRefusal.AllowanceUsedUp)]
    [InlineData(16, 12, SlotRefusal.AllowanceUsedUp)]
    [InlineData(16, 13, null)]
    public void Check_WeekUsedUp_RefusesFromMondayMidnightUtcToTheNext(int day, int hour, SlotRefusal? refusal) =>
        SlotFinder.Check(Question, Auckland.AtStrictly(new(2026, 3, day, hour, 0)).ToInstant()).ShouldBe(refusal);

    [Fact]
    public void Days_WeekUsedUp_SayWhy() =>
        SlotFinder.Days(Question, new(new(2026, 3, 11), new(2026, 3, 11)), Auckland)
            .ShouldHaveSingleItem().Refusal.ShouldBe(SlotRefusal.AllowanceUsedUp);
}
