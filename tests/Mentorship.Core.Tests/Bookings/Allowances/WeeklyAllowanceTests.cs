using Mentorship.Core.Bookings.Allowances;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Allowances;

public class WeeklyAllowanceTests
{
    private static readonly LocalDate Week = new(2026, 3, 2);

    [Theory]
    [InlineData(2, 0, 0, 2)]
    [InlineData(2, 1, 0, 1)]
    [InlineData(2, 2, 0, 0)]
    [InlineData(2, 2, 2, 2)]
    [InlineData(1, 3, 0, 0)]
    [InlineData(1, 3, 1, 0)]
    [InlineData(3, 1, 2, 4)]
    public void LeftIn_LimitUsedAndGivenBack_IsTheirSumAndNeverBelowNone(int limit, int used, int granted, int left)
    {
        var allowance = new WeeklyAllowance(
            limit,
            [.. Enumerable.Repeat((Week, 1), used), (Week.PlusWeeks(1), 1)],
            [.. Enumerable.Repeat((Week, 1), granted), (Week.PlusWeeks(-1), 5)]);

        allowance.LeftIn(Week).ShouldBe(left);
        allowance.TotalIn(Week).ShouldBe(limit + granted);
        allowance.UsedUpWeeks.Contains(Week).ShouldBe(left == 0);
    }

    [Fact]
    public void UsedUpWeeks_NothingUsed_AreNone() => new WeeklyAllowance(1, [], []).UsedUpWeeks.ShouldBeEmpty();

    [Fact]
    public void TimeOf_AWeek_IsFromItsMondayToTheNext() =>
        AllowanceWeek.TimeOf(Week).ShouldBe(new(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 9, 0, 0)));
}
