using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>
/// Reads out of an iCalendar file (RFC 5545) when its owner is busy, and nothing else. Whatever the file holds, the work
/// is bounded: a file is written by strangers.
/// </summary>
public static class IcsReader
{
    /// <summary>How many busy times of one calendar are kept.</summary>
    public const int MaxRanges = 5000;

    // Days and times looked at while rules are worked out, and occurrences before they are merged. A thousand
    // weekly rules take about a third of it; all of it takes one to two seconds.
    private const int MaxSteps = 1_500_000;
    private const int MaxOccurrences = 200_000;

    /// <param name="text">The file.</param>
    /// <param name="zone">The zone of all-day events and of times that name none.</param>
    /// <param name="window">What is asked about; busy times are clipped to it.</param>
    public static CalendarReading Read(string text, DateTimeZone zone, TimeRange window)
    {
        if (IcsComponent.Parse(text) is not { } calendars)
        {
            return CalendarReading.Failed(CalendarFailure.NotACalendar);
        }

        var budget = new IcsBudget(MaxSteps);
        var times = new List<TimeRange>();
        foreach (var time in calendars.SelectMany(calendar => TimesOf(calendar, zone, window, budget)))
        {
            var clipped = new TimeRange(Instant.Max(time.Start, window.Start), Instant.Min(time.End, window.End));
            if (!clipped.IsEmpty)
            {
                times.Add(clipped);
            }

            if (times.Count > MaxOccurrences || budget.IsSpent)
            {
                return CalendarReading.Failed(CalendarFailure.TooMuch);
            }
        }

        var busy = Merge(times);
        return budget.IsSpent || busy.Count > MaxRanges ? CalendarReading.Failed(CalendarFailure.TooMuch) : CalendarReading.Of(busy);
    }

    private static IEnumerable<TimeRange> TimesOf(IcsComponent calendar, DateTimeZone zone, TimeRange window, IcsBudget budget)
    {
        var last = (window.End + Duration.FromDays(2)).InUtc().LocalDateTime;
        var zones = new IcsZones(zone, calendar, last, budget);
        var events = calendar.Components
            .Where(component => component.Name == "VEVENT")
            .Select(component => IcsEvent.Of(component, zones))
            .OfType<IcsEvent>()
            .ToList();
        var replaced = events
            .Where(candidate => candidate.Id.Length > 0)
            .SelectMany(candidate => candidate.Replaces is { } time ? [(candidate.Id, Time: time)] : Array.Empty<(string Id, IcsTime Time)>())
            .ToLookup(pair => pair.Id, pair => pair.Time, StringComparer.Ordinal);
        return events
            .Where(candidate => candidate.IsBusy)
            .SelectMany(candidate => candidate.TimesWithin(window, candidate.Replaces is null ? replaced[candidate.Id] : [], budget));
    }

    private static List<TimeRange> Merge(List<TimeRange> times)
    {
        var merged = new List<TimeRange>();
        foreach (var time in times.OrderBy(time => time.Start))
        {
            if (merged.Count > 0 && time.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Instant.Max(merged[^1].End, time.End) };
            }
            else
            {
                merged.Add(time);
            }
        }

        return merged;
    }
}
