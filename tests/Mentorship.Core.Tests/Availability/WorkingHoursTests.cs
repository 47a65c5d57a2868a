using Mentorship.Core.Availability;
using NodaTime;

namespace Mentorship.Core.Tests.Availability;

public class WorkingHoursTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly HoursRange Morning = HoursRange.Parse("09:00", "12:00");
    private static readonly HoursRange Evening = HoursRange.Parse("18:00", "20:00");

    private readonly WorkingHours _hours = new(
        DateTimeZone.Utc,
        [
            KeyValuePair.Create(IsoDayOfWeek.Monday, Evening),
            KeyValuePair.Create(IsoDayOfWeek.Monday, Morning),
        ],
        new Dictionary<LocalDate, IReadOnlyList<HoursRange>>
        {
            [Monday.PlusDays(1)] = [Evening],
            [Monday.PlusDays(7)] = [],
            [Monday.PlusDays(14)] = [Evening],
            [Monday.PlusDays(21)] = [new HoursRange(600, 500)],
        },
        [new DateInterval(Monday.PlusDays(14), Monday.PlusDays(15))]);

    [Fact]
    public void On_OrdinaryDate_IsTheWeekdaysHoursInOrder()
    {
        _hours.On(Monday).ShouldBe([Morning, Evening]);
        _hours.ClosureOn(Monday).ShouldBeNull();
    }

    [Fact]
    public void On_Override_ReplacesTheWeekday()
    {
        _hours.On(Monday.PlusDays(1)).ShouldBe([Evening]);
        _hours.ClosureOn(Monday.PlusDays(1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(14, DayClosure.TimeOff)]
    [InlineData(15, DayClosure.TimeOff)]
    [InlineData(7, DayClosure.ClosedThatDate)]
    [InlineData(21, DayClosure.ClosedThatDate)]
    [InlineData(2, DayClosure.NoHoursThatWeekday)]
    [InlineData(16, DayClosure.NoHoursThatWeekday)]
    public void ClosureOn_DateWithoutHours_SaysWhy(int days, DayClosure closure)
    {
        _hours.On(Monday.PlusDays(days)).ShouldBeEmpty();
        _hours.ClosureOn(Monday.PlusDays(days)).ShouldBe(closure);
    }

    [Fact]
    public void Weekly_NoDay_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => _hours.Weekly(IsoDayOfWeek.None));
}
