using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>
/// Answers which start times can be booked. Pure: the same question has the same answer, whoever asks and over
/// whichever dates. The rules are in docs/slots.md.
/// </summary>
public static class SlotFinder
{
    // Later than any plan and early enough that adding a duration or a day stays inside the calendar.
    private static readonly LocalDate EndOfTime = new(9900, 1, 1);

    /// <summary>The starts that can be booked on the viewer's dates.</summary>
    /// <param name="question">What is known.</param>
    /// <param name="dates">The dates asked about, in <paramref name="viewZone"/>.</param>
    /// <param name="viewZone">The viewer's zone: it picks starts and never makes them.</param>
    /// <returns>Ascending, without duplicates.</returns>
    public static IReadOnlyList<Instant> Find(SlotQuestion question, DateInterval dates, DateTimeZone viewZone) =>
        [.. Starts(question, dates, viewZone)];

    /// <summary>The first of <see cref="Find"/>'s starts, without looking for the others; null if there is none.</summary>
    public static Instant? First(SlotQuestion question, DateInterval dates, DateTimeZone viewZone)
    {
        foreach (var start in Starts(question, dates, viewZone))
        {
            return start;
        }

        return null;
    }

    /// <summary>Why a session cannot start at an instant; null if it can be booked.</summary>
    public static SlotRefusal? Check(SlotQuestion question, Instant start)
    {
        if (start <= question.Now)
        {
            return SlotRefusal.InThePast;
        }

        return start >= WallClock.At(DateTimeZone.Utc, EndOfTime)
            ? SlotRefusal.TooFar
            : new SlotBoard(question, new TimeRange(start, start + Duration.Epsilon)).RefusalOf(start);
    }

    /// <summary>
    /// What each of the viewer's dates offers: its free starts, the same as <see cref="Find"/>'s, or the reason why
    /// there are none.
    /// </summary>
    /// <returns>One entry for each date, in order.</returns>
    public static IReadOnlyList<SlotDay> Days(SlotQuestion question, DateInterval dates, DateTimeZone viewZone)
    {
        var tallies = new Dictionary<LocalDate, SlotTally>();
        var window = Window(dates, viewZone);
        if (!window.IsEmpty)
        {
            var board = new SlotBoard(question, window);
            var view = new LocalDates(viewZone);
            foreach (var start in board.Grid())
            {
                var date = view.Of(start);
                if (!tallies.TryGetValue(date, out var tally))
                {
                    tallies.Add(date, tally = new SlotTally());
                }

                tally.Add(start, board.RefusalOf(start));
            }
        }

        var lastBookable = SlotBoard.LastDate(question);
        return
        [
            .. dates.Select(date => tallies.TryGetValue(date, out var tally)
                ? new SlotDay(date, tally.Starts, tally.Refusal)
                : new SlotDay(date, [], RefusalWithoutGrid(date))),
        ];

        // A date without a single start on the grid is refused by the clock, if it is over or beyond the horizon, and
        // by the mentor's hours otherwise.
        SlotRefusal RefusalWithoutGrid(LocalDate date)
        {
            if (date >= EndOfTime)
            {
                return SlotRefusal.TooFar;
            }

            if (WallClock.At(viewZone, date.PlusDays(1)) <= question.Now)
            {
                return SlotRefusal.InThePast;
            }

            var firstOfMentors = WallClock.At(viewZone, date).InZone(question.Hours.Zone).Date;
            return firstOfMentors > lastBookable ? SlotRefusal.TooFar : SlotRefusal.DayOff;
        }
    }

    private static IEnumerable<Instant> Starts(SlotQuestion question, DateInterval dates, DateTimeZone viewZone)
    {
        var window = Bookable(question, Window(dates, viewZone));
        if (window.IsEmpty)
        {
            yield break;
        }

        var board = new SlotBoard(question, window);
        var view = new LocalDates(viewZone);
        foreach (var start in board.Grid())
        {
            if (dates.Contains(view.Of(start)) && board.RefusalOf(start) is null)
            {
                yield return start;
            }
        }
    }

    /// <summary>A stretch that holds every instant of the dates, and more.</summary>
    private static TimeRange Window(DateInterval dates, DateTimeZone zone)
    {
        if (dates.Start >= EndOfTime)
        {
            return default;
        }

        return new TimeRange(WallClock.At(zone, dates.Start), AfterLast(zone, LocalDate.Min(dates.End, EndOfTime)));
    }

    /// <summary>The part of a stretch in which notice and horizon can let a start through.</summary>
    private static TimeRange Bookable(SlotQuestion question, TimeRange window)
    {
        var notice = Duration.FromMinutes(question.Rules.MinNoticeMinutes);
        var end = SlotBoard.LastDate(question) is { } last && last < EndOfTime
            ? Instant.Min(window.End, AfterLast(question.Hours.Zone, last))
            : window.End;
        return new TimeRange(Instant.Max(window.Start, question.Now + notice), end);
    }

    // Clocks that fall back over midnight return to a date that has ended, by less than a day.
    private static Instant AfterLast(DateTimeZone zone, LocalDate date) =>
        WallClock.At(zone, date.PlusDays(1)) + Duration.FromDays(1);
}
