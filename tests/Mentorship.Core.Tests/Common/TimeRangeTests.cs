using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Common;

/// <summary>Ranges are written as minutes from the sample's now.</summary>
public class TimeRangeTests
{
    [Theory]
    [InlineData(0, 10, 10, 20, false)]
    [InlineData(0, 10, 9, 20, true)]
    [InlineData(0, 10, -5, 0, false)]
    [InlineData(0, 10, -5, 1, true)]
    [InlineData(0, 10, 2, 3, true)]
    [InlineData(0, 10, 0, 10, true)]
    [InlineData(0, 10, 5, 5, false)]
    [InlineData(0, 10, 8, 2, false)]
    public void Overlaps_EitherWayRound_NeedsTimeInCommon(int start, int end, int otherStart, int otherEnd, bool overlap)
    {
        Range(start, end).Overlaps(Range(otherStart, otherEnd)).ShouldBe(overlap);
        Range(otherStart, otherEnd).Overlaps(Range(start, end)).ShouldBe(overlap);
    }

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(3, 5, true)]
    [InlineData(-1, 10, false)]
    [InlineData(0, 11, false)]
    [InlineData(10, 11, false)]
    public void Contains_Range_IsAllInside(int start, int end, bool contained) =>
        Range(0, 10).Contains(Range(start, end)).ShouldBe(contained);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Contains_Instant_IsHalfOpen(int minute, bool contained) =>
        Range(0, 10).Contains(Range(minute, minute).Start).ShouldBe(contained);

    [Fact]
    public void Length_OrdinaryEmptyAndReversed_IsNeverBelowZero()
    {
        Range(0, 10).Length.ShouldBe(Duration.FromMinutes(10));
        Range(5, 5).Length.ShouldBe(Duration.Zero);
        Range(10, 0).Length.ShouldBe(Duration.Zero);
        Range(10, 0).IsEmpty.ShouldBeTrue();
        Range(5, 5).IsEmpty.ShouldBeTrue();
        Range(0, 10).IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Of_Minutes_IsThatLong() => TimeRange.Of(Sample.Now, 10).ShouldBe(Range(0, 10));

    [Fact]
    public void Pad_UnevenMinutes_AreAddedOnTheirSides() => Range(0, 10).Pad(5, 15).ShouldBe(Range(-5, 25));

    private static TimeRange Range(int start, int end) =>
        new(Sample.Now + Duration.FromMinutes(start), Sample.Now + Duration.FromMinutes(end));
}
