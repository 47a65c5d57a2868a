using Mentorship.Core.Availability;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Tests.Bookings.Slots;

/// <summary>Monday 2 March 2026 in Kolkata: one-hour sessions on the half hour, Monday to Friday 9 to 17.</summary>
public class SlotFinderTests
{
    private static readonly DateTimeZone Kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly SlotQuestion _question = new()
    {
        Now = At(Monday, 10, 15),
        Hours = new WorkingHours(
            Kolkata,
            Enumerable.Range(1, 5).Select(day => KeyValuePair.Create((IsoDayOfWeek)day, new HoursRange(540, 1020))),
            timeOff: [new DateInterval(Monday.PlusDays(3), Monday.PlusDays(3))]),
        Rules = new SlotRules
        {
            DurationMinutes = 60,
            SlotIntervalMinutes = 30,
            BufferBeforeMinutes = 10,
            MinNoticeMinutes = 120,
            AdvanceBookingDays = 7,
            MaxBookingsPerDay = 2,
        },
        Sessions =
        [
            Session(At(Monday.PlusDays(1), 12, 0)),
            Session(At(Monday.PlusDays(2), 9, 0)),
            Session(At(Monday.PlusDays(2), 10, 0)),
            Session(At(Monday.PlusDays(4), 16, 0)) with { ByViewer = true },
        ],
        Busy = [TimeRange.Of(At(Monday.PlusDays(1), 14, 0), 60)],
        ViewerBusy = [TimeRange.Of(At(Monday.PlusDays(4), 10, 0), 60)],
    };

    [Theory]
    [InlineData(0, 15, 0, null)]
    [InlineData(0, 10, 15, SlotRefusal.InThePast)]
    [InlineData(0, 10, 0, SlotRefusal.InThePast)]
    [InlineData(0, 12, 0, SlotRefusal.TooSoon)]
    [InlineData(7, 9, 0, null)]
    [InlineData(8, 9, 0, SlotRefusal.TooFar)]
    [InlineData(3, 9, 0, SlotRefusal.DayOff)]
    [InlineData(5, 9, 0, SlotRefusal.DayOff)]
    [InlineData(1, 8, 30, SlotRefusal.OutsideHours)]
    [InlineData(1, 16, 30, SlotRefusal.OutsideHours)]
    [InlineData(1, 17, 0, SlotRefusal.OutsideHours)]
    [InlineData(1, 9, 10, SlotRefusal.NotOnGrid)]
    [InlineData(2, 15, 0, SlotRefusal.DayFull)]
    [InlineData(1, 11, 0, null)]
    [InlineData(1, 11, 30, SlotRefusal.Taken)]
    [InlineData(1, 13, 0, SlotRefusal.Taken)]
    [InlineData(1, 13, 30, SlotRefusal.MentorBusy)]
    [InlineData(1, 15, 0, SlotRefusal.MentorBusy)]
    [InlineData(1, 15, 30, null)]
    [InlineData(4, 9, 0, null)]
    [InlineData(4, 9, 30, SlotRefusal.OwnSession)]
    [InlineData(4, 11, 0, null)]
    [InlineData(4, 15, 30, SlotRefusal.OwnSession)]
    public void Check_OneStart_GivesItsReason(int days, int hour, int minute, SlotRefusal? refusal) =>
        SlotFinder.Check(_question, At(Monday.PlusDays(days), hour, minute)).ShouldBe(refusal);

    [Fact]
    public void Check_BetweenTwoMinutes_IsNotOnGrid() =>
        SlotFinder.Check(_question, At(Monday, 15, 0) + Duration.FromNanoseconds(1)).ShouldBe(SlotRefusal.NotOnGrid);

    [Fact]
    public void Check_EndsOfTheCalendar_Refuses()
    {
        var open = _question with { Rules = _question.Rules with { AdvanceBookingDays = null } };

        SlotFinder.Check(open, Instant.MinValue).ShouldBe(SlotRefusal.InThePast);
        SlotFinder.Check(open, Instant.MaxValue).ShouldBe(SlotRefusal.TooFar);
    }

    [Fact]
    public void Check_HorizonBeyondTheCalendar_IsNoLimit()
    {
        var far = _question with { Rules = _question.Rules with { AdvanceBookingDays = int.MaxValue } };

        SlotFinder.Check(far, At(new LocalDate(2126, 3, 4), 9, 0)).ShouldBeNull();
    }

    [Fact]
    public void Find_LastDatesOfTheCalendar_AreEmpty()
    {
        var open = _question with { Rules = _question.Rules with { AdvanceBookingDays = null } };
        var dates = new DateInterval(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue);

        SlotFinder.Find(open, dates, Kolkata).ShouldBeEmpty();
        SlotFinder.Days(open, dates, Kolkata).ShouldHaveSingleItem().Refusal.ShouldBe(SlotRefusal.TooFar);
    }

    [Fact]
    public void Days_OfTwoWeeks_HaveStartsOrTheReason()
    {
        var dates = new DateInterval(Monday.PlusDays(-1), Monday.PlusDays(8));

        var days = SlotFinder.Days(_question, dates, Kolkata);

        days.Select(day => (day.Date, day.Starts.Count, day.Refusal)).ShouldBe(
        [
            (Monday.PlusDays(-1), 0, SlotRefusal.InThePast),
            (Monday, 8, null),
            (Monday.PlusDays(1), 7, null),
            (Monday.PlusDays(2), 0, SlotRefusal.DayFull),
            (Monday.PlusDays(3), 0, SlotRefusal.DayOff),
            (Monday.PlusDays(4), 10, null),
            (Monday.PlusDays(5), 0, SlotRefusal.DayOff),
            (Monday.PlusDays(6), 0, SlotRefusal.DayOff),
            (Monday.PlusDays(7), 15, null),
            (Monday.PlusDays(8), 0, SlotRefusal.TooFar),
        ]);
    }

    [Theory]
    [InlineData(16, 30, SlotRefusal.InThePast)]
    [InlineData(8, 0, SlotRefusal.TooSoon)]
    public void Days_TodayWithNothingLeft_SaysWhatTheClockSays(int hour, int minute, SlotRefusal refusal)
    {
        var late = _question with
        {
            Now = At(Monday, hour, minute),
            Rules = _question.Rules with { MinNoticeMinutes = 24 * 60 },
        };

        SlotFinder.Days(late, new DateInterval(Monday, Monday), Kolkata)[0].Refusal.ShouldBe(refusal);
    }

    [Fact]
    public void Days_HoursShorterThanTheSession_AreOutsideHours()
    {
        var brief = _question with
        {
            Hours = new WorkingHours(Kolkata, [KeyValuePair.Create(IsoDayOfWeek.Tuesday, new HoursRange(540, 590))]),
        };

        var tuesday = new DateInterval(Monday.PlusDays(1), Monday.PlusDays(1));
        SlotFinder.Days(brief, tuesday, Kolkata)[0].Refusal.ShouldBe(SlotRefusal.OutsideHours);
    }

    [Fact]
    public void Days_NothingLeftButPastTakenAndMine_SaysWhatMostStartsMet()
    {
        var crowded = _question with
        {
            Now = At(Monday, 12, 0),
            Rules = new SlotRules { DurationMinutes = 60, SlotIntervalMinutes = 60 },
            Sessions = [Session(At(Monday, 13, 0)) with { DurationMinutes = 180 }],
            ViewerBusy = [TimeRange.Of(At(Monday, 16, 0), 60)],
        };

        SlotFinder.Days(crowded, new DateInterval(Monday, Monday), Kolkata)[0].Refusal.ShouldBe(SlotRefusal.Taken);
    }

    [Fact]
    public void Words_EveryRefusal_SaysWhatToDoNext()
    {
        foreach (var refusal in Enum.GetValues<SlotRefusal>())
        {
            refusal.Words().ShouldMatch(@"^[A-Z][^.]+\. Please pick [^.]+\.$");
        }
    }

    [Fact]
    public void Rules_ImpossibleNumbers_Throw()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _question.Rules with { DurationMinutes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => _question.Rules with { SlotIntervalMinutes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => _question.Rules with { BufferAfterMinutes = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => _question.Rules with { AdvanceBookingDays = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => _question.Rules with { MaxBookingsPerDay = -1 });
    }

    private static Instant At(LocalDate date, int hour, int minute) =>
        date.At(new LocalTime(hour, minute)).InZoneStrictly(Kolkata).ToInstant();

    private static BookedTime Session(Instant start) =>
        new() { Start = start, DurationMinutes = 60, Status = BookingStatus.Confirmed };
}
