using Mentorship.Core.Availability;

namespace Mentorship.Core.Tests.Availability;

public class HoursRangeTests
{
    [Theory]
    [InlineData("00:00", "24:00", 0, 1440)]
    [InlineData("09:30", "18:05", 570, 1085)]
    [InlineData("23:59", "00:00", 1439, 0)]
    public void Parse_WallTimes_ReadsMinutesOfTheDay(string start, string end, int startMinute, int endMinute) =>
        HoursRange.Parse(start, end).ShouldBe(new HoursRange(startMinute, endMinute));

    [Theory]
    [InlineData("9:30", "18:00")]
    [InlineData("09:60", "18:00")]
    [InlineData("09:30", "24:01")]
    [InlineData("24:00", "24:00")]
    [InlineData("09.30", "18:00")]
    [InlineData(":9:30", "18:00")]
    [InlineData("-1:30", "18:00")]
    [InlineData("", "18:00")]
    [InlineData(null, "18:00")]
    [InlineData("٠٩:٣٠", "18:00")]
    public void TryParse_NoHoursOfADay_Refuses(string? start, string end) =>
        HoursRange.TryParse(start, end, out _).ShouldBeFalse();

    [Fact]
    public void Parse_NoHoursOfADay_Throws() =>
        Should.Throw<FormatException>(() => HoursRange.Parse("nine", "five")).Message.ShouldContain("HH:mm");

    [Theory]
    [InlineData(-1, 60)]
    [InlineData(1440, 1440)]
    [InlineData(0, 1441)]
    [InlineData(0, -1)]
    public void New_OutsideTheDay_Throws(int start, int end) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new HoursRange(start, end));

    [Fact]
    public void ToString_UntilMidnight_IsWritten24() => new HoursRange(570, 1440).ToString().ShouldBe("09:30-24:00");

    [Fact]
    public void Merge_OverlappingTouchingEmptyAndReversed_GivesTheFewestInOrder()
    {
        HoursRange[] ranges =
            [new(900, 900), new(600, 660), new(540, 610), new(660, 700), new(800, 700), new(710, 720)];

        HoursRange.Merge(ranges).ShouldBe([new HoursRange(540, 700), new HoursRange(710, 720)]);
    }

    [Fact]
    public void Merge_OneInsideAnother_KeepsTheLonger() =>
        HoursRange.Merge([new(0, 600), new(60, 120)]).ShouldBe([new HoursRange(0, 600)]);
}
