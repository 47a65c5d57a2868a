using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Web.Features.Mentor.Schedule;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Mentor.Schedule;

public sealed class WeekGridTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Place_UsualWeek_IsTrueToTheMinute()
    {
        var entry = Session(At(Monday, 9, 35), minutes: 40, before: 5, after: 10);
        var grid = Grid(Monday, [entry]);
        var day = grid.Days[0];

        (grid.From, grid.Until).ShouldBe((8 * 60, 18 * 60));
        var minute = grid.Height / (10 * 60);
        grid.Place(day, entry.Time).ShouldBe((95 * minute, 40 * minute), Tolerance);
        grid.Place(day, entry.Kept).ShouldBe((90 * minute, 55 * minute), Tolerance);
        grid.Y(day, At(Monday, 17, 1)).ShouldBe((9 * 60 + 1) * minute, 0.001);
    }

    [Fact]
    public void Place_QuarterOfAnHour_IsHighEnoughToPress()
    {
        var entry = Session(At(Monday, 9, 0), minutes: 15);
        var grid = Grid(Monday, [entry]);

        grid.Place(grid.Days[0], entry.Time).Height.ShouldBe(24, 0.001);
    }

    [Fact]
    public void From_EarlyAndLateSessions_ShowsTheirHoursWithTheBuffers()
    {
        var grid = Grid(Monday, [Session(At(Monday, 6, 0), 30, before: 5), Session(At(Monday.PlusDays(3), 21, 30), 30, after: 5)]);

        (grid.From, grid.Until).ShouldBe((5 * 60, 23 * 60));
        grid.Hours.Select(hour => hour.Words).ShouldBe(Enumerable.Range(5, 18).Select(hour => HoursRange.Format(hour * 60)));
    }

    [Fact]
    public void Place_OverMidnight_GoesOnAtTheTopOfTheNextDay()
    {
        var entry = Session(At(Monday, 23, 30), 60);
        var grid = Grid(Monday, [entry]);
        var minute = grid.Height / (grid.Until - grid.From);

        (grid.From, grid.Until).ShouldBe((0, 24 * 60));
        grid.Place(grid.Days[0], entry.Time).ShouldBe((23.5 * 60 * minute, 30 * minute), Tolerance);
        grid.Place(grid.Days[1], entry.Time).ShouldBe((0, 30 * minute), Tolerance);
        grid.Days[0].Listed.ShouldBe([entry]);
        grid.Days[1].Listed.ShouldBeEmpty();
    }

    [Fact]
    public void Place_ClocksGoForward_ADayOf23HoursIsAnHourShorterAndLevelFromThenOn()
    {
        // Sunday 29 March 2026: from 02:00 to 03:00.
        var sunday = new LocalDate(2026, 3, 29);
        var early = Session(At(sunday, 1, 30), 60);
        var ten = Session(At(sunday, 10, 0), 60);
        var grid = Grid(sunday.PlusDays(-6), [early, ten]);
        var (saturday, day) = (grid.Days[5], grid.Days[6]);
        var minute = grid.Height / (grid.Until - grid.From);

        day.Time.Length.ShouldBe(Duration.FromHours(23));
        day.ChangeWords.ShouldBe("The clocks go forward from 02:00 to 03:00.");
        grid.Place(day, early.Time).Height.ShouldBe(60 * minute, 0.001);
        grid.Y(day, ten.Time.Start).ShouldBe(grid.Y(saturday, At(saturday.Date, 10, 0)), 0.001);

        // 01:30 lies where half past two is on other days: an hour before half past three, which comes an hour later.
        grid.Y(day, early.Time.Start).ShouldBe(grid.Y(saturday, At(saturday.Date, 2, 30)), 0.001);
        day.WhenWords(early).ShouldBe("01:30–03:30 (GMT+2)");
        grid.HoursOf(day).Where(hour => hour.Words is not null).Select(hour => hour.Words).ShouldBe(grid.From == 60 ? ["00:00", "01:00"] : ["01:00"]);
    }

    [Fact]
    public void Place_ClocksGoBack_ADayOf25HoursHasTheHourTwice()
    {
        // Sunday 25 October 2026: from 03:00 to 02:00.
        var sunday = new LocalDate(2026, 10, 25);
        var first = At(sunday, 2, 0);
        var twice = Session(first + Duration.FromMinutes(30), 60);
        var grid = Grid(sunday.PlusDays(-6), [Session(At(sunday, 0, 0), 30), twice]);
        var (saturday, day) = (grid.Days[5], grid.Days[6]);
        var minute = grid.Height / (grid.Until - grid.From);

        day.Time.Length.ShouldBe(Duration.FromHours(25));
        grid.From.ShouldBe(-60);
        grid.Place(day, day.Time).ShouldBe((0, (grid.Until + 60) * minute), Tolerance);
        grid.Place(day, twice.Time).Height.ShouldBe(60 * minute, 0.001);
        day.WhenWords(twice).ShouldBe("02:30–02:30 (GMT+1)");
        grid.HoursOf(day).Select(hour => hour.Words).Take(5).ShouldBe(["00:00", "01:00", "02:00", null, null]);
        grid.Y(saturday, saturday.Time.Start).ShouldBe(60 * minute, 0.001);
    }

    [Fact]
    public void Days_HoursAndTimeOff_SayWhatTheyAre()
    {
        var hours = new WorkingHours(
            Berlin,
            [new(IsoDayOfWeek.Monday, new(9 * 60, 12 * 60)), new(IsoDayOfWeek.Monday, new(13 * 60, 17 * 60)), new(IsoDayOfWeek.Tuesday, new(9 * 60, 17 * 60)), new(IsoDayOfWeek.Thursday, new(9 * 60, 17 * 60))],
            [new(Monday.PlusDays(3), [])],
            [new(Monday.PlusDays(1), Monday.PlusDays(1))]);

        Enumerable.Range(0, 4).Select(number => new ScheduleDay(Monday.PlusDays(number), hours, []).HoursWords)
            .ShouldBe(["09:00–12:00, 13:00–17:00", "Time off", "No hours", "Closed"]);
    }

    [Fact]
    public void Listed_AppointmentOverDays_IsOnEachOfThem()
    {
        var time = new TimeRange(At(Monday, 20, 0), At(Monday.PlusDays(2), 6, 0));
        var away = new ScheduleEntry { Kind = EntryKind.Elsewhere, Time = time, Kept = time };
        var grid = Grid(Monday, [away]);

        grid.Days.Take(3).Select(day => day.WhenWords(day.Listed.Single())).ShouldBe(["20:00–00:00 (Tue)", "All day", "00:00–06:00"]);
        (grid.From, grid.Until).ShouldBe((8 * 60, 18 * 60));
    }

    private static readonly Comparer Tolerance = new();

    private static Instant At(LocalDate date, int hour, int minute) => WallClock.At(Berlin, date, (hour * 60) + minute);

    private static ScheduleEntry Session(Instant start, int minutes, int before = 0, int after = 0)
    {
        var time = TimeRange.Of(start, minutes);
        return new() { Kind = EntryKind.Session, Time = time, Kept = time.Pad(before, after), BookingId = Ids.New(start), Status = BookingStatus.Confirmed };
    }

    private static WeekGrid Grid(LocalDate monday, IReadOnlyList<ScheduleEntry> entries)
    {
        var hours = new WorkingHours(Berlin, [new(IsoDayOfWeek.Monday, new(9 * 60, 17 * 60))]);
        return new([.. Enumerable.Range(0, 7).Select(number => new ScheduleDay(monday.PlusDays(number), hours, entries))]);
    }

    private sealed class Comparer : IEqualityComparer<(double Y, double Height)>
    {
        public bool Equals((double Y, double Height) x, (double Y, double Height) y) => Math.Abs(x.Y - y.Y) < 0.001 && Math.Abs(x.Height - y.Height) < 0.001;

        public int GetHashCode((double Y, double Height) obj) => 0;
    }
}
