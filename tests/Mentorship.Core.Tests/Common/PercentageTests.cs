using Mentorship.Core.Common;

namespace Mentorship.Core.Tests.Common;

public class PercentageTests
{
    [Theory]
    [InlineData(0, 30, 0)]
    [InlineData(3, 30, 0)]
    [InlineData(4, 30, 1)]
    [InlineData(99, 1, 0)]
    [InlineData(100, 1, 1)]
    [InlineData(1250, 30, 375)]
    [InlineData(1251, 50, 625)]
    [InlineData(777, 0, 0)]
    [InlineData(777, 100, 777)]
    [InlineData(long.MaxValue, 100, long.MaxValue)]
    public void Of_AnyAmount_IsRoundedDownToAMinorUnit(long minorUnits, int percent, long share) =>
        Percentage.Of(minorUnits, percent).ShouldBe(share);
}
