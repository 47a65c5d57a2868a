using Mentorship.Web.Infrastructure.Charts;

namespace Mentorship.Web.Tests.Infrastructure.Charts;

public class ChartScaleTests
{
    [Theory]
    [InlineData(new long[0], 0, 100)]
    [InlineData(new long[] { 0, 0 }, 0, 100)]
    [InlineData(new long[] { 100 }, 0, 100)]
    [InlineData(new long[] { 101 }, 0, 200)]
    [InlineData(new long[] { 1315, 876 }, 0, 2000)]
    [InlineData(new long[] { 8001 }, 0, 10_000)]
    [InlineData(new long[] { -250, 900 }, -300, 1000)]
    [InlineData(new long[] { -250 }, -300, 100)]
    [InlineData(new long[] { 99_999_999_999 }, 0, 100_000_000_000)]
    public void Of_Values_IsRoundAroundThemAndZero(long[] values, long low, long high)
    {
        var scale = ChartScale.Of(values, 100);

        scale.ShouldBe(new ChartScale(low, high));
        values.ShouldAllBe(value => scale.Place(value) >= 0 && scale.Place(value) <= 1);
    }

    [Fact]
    public void Lines_Values_HaveZeroAmongThem()
    {
        new ChartScale(0, 2000).Lines.ShouldBe([0, 1000, 2000]);
        new ChartScale(-300, 1000).Lines.ShouldBe([-300, 0, 1000]);
    }
}
