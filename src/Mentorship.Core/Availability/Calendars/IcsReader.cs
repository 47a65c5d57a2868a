using Mentorship.Core.Common;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Core.Availability.Calendars;

/// <summary>
/// Reads out of an iCalendar file (RFC 5545) when its owner is busy, and nothing else. ical.js says when events
/// begin; where that is in time is worked out here, so that changes of the clocks are what they are everywhere else.
/// </summary>
public static class IcsReader
{
    /// <summary>How many busy times of one calendar are kept.</summary>
    public const int MaxRanges = 5000;

    private static readonly string[] TimeProperties = ["DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE"];

    /// <param name="text">The file.</param>
    /// <param name="zone">The zone of all-day events and of times that name none.</param>
    /// <param name="window">What is asked about; busy times are clipped to it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static CalendarReading Read(string text, DateTimeZone zone, TimeRange window, CancellationToken cancellationToken = default)
    {
        if (IcsComponent.Parse(text) is not { } calendars)
        {
            return CalendarReading.Failed(CalendarFailure.NotACalendar);
        }

        using var script = new CalendarScript(cancellationToken);
        if (EventsOf([.. calendars.SelectMany(calendar => calendar.Components)], zone, window, script) is not { } events)
        {
            return CalendarReading.Failed(CalendarFailure.TooMuch);
        }

        var busy = Merge(events.SelectMany(TimesOf).Select(time => Clip(time, window)).Where(time => !time.IsEmpty));
        return busy.Count > MaxRanges ? CalendarReading.Failed(CalendarFailure.TooMuch) : CalendarReading.Of(busy);
    }

    /// <summary>The events by their ids; null if that is too much work.</summary>
    private static IEnumerable<IGrouping<string, IcsEvent>>? EventsOf(
        IReadOnlyList<IcsComponent> components, DateTimeZone zone, TimeRange window, CalendarScript script)
    {
        // A day on either side, whatever the zone.
        var from = (window.Start - Duration.FromDays(1)).InUtc().LocalDateTime;
        var last = (window.End + Duration.FromDays(2)).InUtc().LocalDateTime;
        var events = components
            .Where(component => component.Name == "VEVENT" && component.First("DTSTART") is not null && !IsElsewhere(component, from, last))
            .ToList();
        return IcsZones.Of(zone, components, last, script) is { } zones
            && script.Expand([.. events.Select(component => component.LinesOf(TimeProperties))], from, last) is { } series
                ? events
                    .Zip(series)
                    .Where(pair => pair.Second is not null)
                    .Select(pair => new IcsEvent(pair.First, pair.Second!, zones))
                    .ToLookup(read => read.Id, StringComparer.Ordinal)
                : null;
    }

    /// <summary>
    /// Whether an event's dates alone say that it takes place once, and not in the window. Most of a file is what was,
    /// and the script is not bothered with it.
    /// </summary>
    private static bool IsElsewhere(IcsComponent component, LocalDateTime from, LocalDateTime last)
    {
        // Two days, for zones and for ends that are a date.
        return component.LinesOf("RRULE", "RDATE", "RECURRENCE-ID", "DURATION").Length == 0
            && DateOf(component.First("DTSTART")) is { } start
            && (start > last.Date.PlusDays(2) || (DateOf(component.First("DTEND") ?? component.First("DTSTART")) ?? start) < from.Date.PlusDays(-2));
    }

    private static LocalDate? DateOf(IcsProperty? property) =>
        property is { Value: { Length: >= 8 } value } && LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(value[..8]) is { Success: true } date
            ? date.Value
            : null;

    /// <summary>The times of all events with one id, of which some may stand for occurrences of another.</summary>
    private static IEnumerable<TimeRange> TimesOf(IGrouping<string, IcsEvent> events)
    {
        var replacements = events.Where(candidate => candidate.Replaces is not null && events.Key.Length > 0).ToList();
        return events.SelectMany(candidate => candidate.Replaces is null ? candidate.Times(replacements) : candidate.Times([]));
    }

    private static TimeRange Clip(TimeRange time, TimeRange window) =>
        new(Instant.Max(time.Start, window.Start), Instant.Min(time.End, window.End));

    private static List<TimeRange> Merge(IEnumerable<TimeRange> times)
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
