using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>One local date of a mentor's week, as long as it is: 24 hours, or another number when the clocks change.</summary>
public sealed class ScheduleDay
{
    private readonly IReadOnlyList<ScheduleEntry> _entries;

    /// <param name="date">The date.</param>
    /// <param name="hours">The mentor's hours, in whose zone the date is meant.</param>
    /// <param name="entries">What takes the mentor's time, on this date and on others, in order.</param>
    public ScheduleDay(LocalDate date, WorkingHours hours, IEnumerable<ScheduleEntry> entries)
    {
        Date = date;
        Zone = hours.Zone;
        Time = new(WallClock.At(Zone, date), WallClock.At(Zone, date.PlusDays(1)));
        Open = [.. new OpenTime(hours, date, date).Ranges];
        Closure = hours.ClosureOn(date);
        Change = ClockChange.On(Zone, date);
        _entries = [.. entries.Where(entry => entry.Kept.Overlaps(Time))];
    }

    public LocalDate Date { get; }

    public DateTimeZone Zone { get; }

    /// <summary>From its first instant to that of the next date; empty for a date that a place skips.</summary>
    public TimeRange Time { get; }

    /// <summary>The mentor's hours.</summary>
    public IReadOnlyList<TimeRange> Open { get; }

    /// <summary>Why there are none; null if there are some.</summary>
    public DayClosure? Closure { get; }

    /// <summary>The change of the clocks on this date; null on most.</summary>
    public ClockChange? Change { get; }

    /// <summary>What takes time of this date, or of which a buffer does.</summary>
    public IReadOnlyList<ScheduleEntry> Entries => _entries;

    /// <summary>What a list has under this date: what begins on it, and appointments elsewhere that go on from the day before.</summary>
    public IEnumerable<ScheduleEntry> Listed => _entries
        .Where(entry => entry.Kind == EntryKind.Elsewhere ? entry.Time.Overlaps(Time) : Time.Contains(entry.Time.Start));

    /// <summary>The hours in words: "09:00–12:00, 13:00–17:00", "Time off", "No hours".</summary>
    public string HoursWords => Closure switch
    {
        DayClosure.TimeOff => "Time off",
        DayClosure.ClosedThatDate => "Closed",
        DayClosure.NoHoursThatWeekday => "No hours",
        _ when Open.Count == 0 => "No hours",
        _ => string.Join(", ", Open.Select(range => TimeText.ClockRange(range, Zone))),
    };

    /// <summary>The part of something that lies on this date.</summary>
    public TimeRange Within(TimeRange time) => new(Instant.Max(time.Start, Time.Start), Instant.Min(time.End, Time.End));

    /// <summary>When something is, as a list of this date says it: "All day", or from when to when.</summary>
    public string WhenWords(ScheduleEntry entry) =>
        entry.Time.Contains(Time) ? "All day" : TimeText.ClockRange(entry.Kind == EntryKind.Elsewhere ? Within(entry.Time) : entry.Time, Zone);

    /// <summary>What the clocks do on this date; null on most.</summary>
    public string? ChangeWords => Change is not { } change
        ? null
        : $"The clocks go {(change.IsForward ? "forward" : "back")} from {Clock(change.Before)} to {Clock(change.After)}.";

    private static string Clock(LocalDateTime time) => HoursRange.Format((time.Hour * 60) + time.Minute);
}
