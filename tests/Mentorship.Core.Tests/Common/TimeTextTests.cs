using System.Globalization;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Common;

public class TimeTextTests
{
    // Thursday 19 February 2026.
    private static readonly Instant Winter = Instant.FromUtc(2026, 2, 19, 14, 30);
    private static readonly Instant Summer = Instant.FromUtc(2026, 7, 16, 14, 30);

    [Theory]
    [InlineData("UTC", "Thu 19 Feb, 14:30 UTC")]
    [InlineData("Europe/London", "Thu 19 Feb, 14:30 London (GMT+0)")]
    [InlineData("Europe/Berlin", "Thu 19 Feb, 15:30 Berlin (GMT+1)")]
    [InlineData("Asia/Kolkata", "Thu 19 Feb, 20:00 Kolkata (GMT+5:30)")]
    [InlineData("Asia/Kathmandu", "Thu 19 Feb, 20:15 Kathmandu (GMT+5:45)")]
    [InlineData("Australia/Adelaide", "Fri 20 Feb, 01:00 Adelaide (GMT+10:30)")]
    [InlineData("Pacific/Chatham", "Fri 20 Feb, 04:15 Chatham (GMT+13:45)")]
    [InlineData("Pacific/Kiritimati", "Fri 20 Feb, 04:30 Kiritimati (GMT+14)")]
    [InlineData("America/Los_Angeles", "Thu 19 Feb, 06:30 Los Angeles (GMT−8)")]
    [InlineData("America/St_Johns", "Thu 19 Feb, 11:00 St Johns (GMT−3:30)")]
    [InlineData("Pacific/Marquesas", "Thu 19 Feb, 05:00 Marquesas (GMT−9:30)")]
    [InlineData("Pacific/Pago_Pago", "Thu 19 Feb, 03:30 Pago Pago (GMT−11)")]
    public void Moment_InAZone_NamesItsOffset(string zone, string text) => TimeText.Moment(Winter, Zone(zone)).ShouldBe(text);

    [Theory]
    [InlineData("Europe/London", "Thu 16 Jul, 15:30 London (GMT+1)")]
    [InlineData("America/St_Johns", "Thu 16 Jul, 12:00 St Johns (GMT−2:30)")]
    [InlineData("Australia/Lord_Howe", "Fri 17 Jul, 01:00 Lord Howe (GMT+10:30)")]
    [InlineData("Asia/Kolkata", "Thu 16 Jul, 20:00 Kolkata (GMT+5:30)")]
    public void Moment_InSummer_NamesSummersOffset(string zone, string text) => TimeText.Moment(Summer, Zone(zone)).ShouldBe(text);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("Zulu")]
    public void Zone_AnyNameOfUtc_IsUtc(string zone) => TimeText.Zone(Zone(zone), Winter).ShouldBe("UTC");

    [Fact]
    public void Session_WithinADay_NamesDateTimesAndZone() =>
        TimeText.Session(TimeRange.Of(Winter, 60), Zone("Europe/Berlin")).ShouldBe("Thursday 19 February 2026, 15:30–16:30, Berlin (GMT+1)");

    [Fact]
    public void Session_OverMidnight_NamesTheNextDay() =>
        TimeText.Session(TimeRange.Of(Winter, 60), Zone("Asia/Tokyo")).ShouldBe("Thursday 19 February 2026, 23:30–00:30 (Fri), Tokyo (GMT+9)");

    [Fact]
    public void ClockRange_UntilMidnight_NamesTheDayThatBegins() =>
        TimeText.ClockRange(TimeRange.Of(Winter, 30), Zone("Asia/Tokyo")).ShouldBe("23:30–00:00 (Fri)");

    [Fact]
    public void ClockRange_OverMidnightElsewhere_IsWithinADayHere() =>
        TimeText.ClockRange(TimeRange.Of(Winter, 60), Zone("America/Los_Angeles")).ShouldBe("06:30–07:30");

    [Fact]
    public void ClockRange_WhenClocksGoForward_NamesTheOffsetOfTheEnd() =>
        TimeText.ClockRange(TimeRange.Of(Instant.FromUtc(2026, 3, 29, 0, 30), 60), Zone("Europe/London")).ShouldBe("00:30–02:30 (GMT+1)");

    [Fact]
    public void Session_WhenClocksGoBack_NamesBothOffsets() =>
        TimeText.Session(TimeRange.Of(Instant.FromUtc(2026, 10, 25, 0, 30), 60), Zone("Europe/London"))
            .ShouldBe("Sunday 25 October 2026, 01:30–01:30 (GMT+0), London (GMT+1)");

    [Fact]
    public void ClockRange_WhenClocksGoBackOverMidnight_NamesDayAndOffset() =>
        TimeText.ClockRange(TimeRange.Of(Instant.FromUtc(2024, 11, 3, 3, 30), 120), Zone("America/Havana")).ShouldBe("23:30–00:30 (Sun, GMT−5)");

    [Theory]
    [InlineData(1, "Thu 1 Jan", "January 2026")]
    [InlineData(6, "Mon 1 Jun", "June 2026")]
    [InlineData(7, "Wed 1 Jul", "July 2026")]
    [InlineData(9, "Tue 1 Sep", "September 2026")]
    public void ShortDate_AnyMonth_HasThreeLetters(int month, string date, string name)
    {
        var first = new LocalDate(2026, month, 1);

        TimeText.ShortDate(first).ShouldBe(date);
        TimeText.Month(first).ShouldBe(name);
    }

    [Fact]
    public void Moment_CultureOfTheServer_MakesNoDifference()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        try
        {
            TimeText.Moment(Winter, Zone("Asia/Kolkata")).ShouldBe("Thu 19 Feb, 20:00 Kolkata (GMT+5:30)");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(45, "45 min")]
    [InlineData(60, "1 h")]
    [InlineData(90, "1 h 30 min")]
    [InlineData(180, "3 h")]
    public void Minutes_Length_IsHoursAndMinutes(int minutes, string text) => TimeText.Minutes(minutes).ShouldBe(text);

    [Theory]
    [InlineData(30, 60, "30–60 min")]
    [InlineData(60, 180, "60–180 min")]
    [InlineData(60, 60, "1 h")]
    public void Minutes_SeveralLengths_IsTheShortestAndTheLongest(int shortest, int longest, string text) =>
        TimeText.Minutes(shortest, longest).ShouldBe(text);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
