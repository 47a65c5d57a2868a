using Mentorship.Core.Availability;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>What a change of the clocks does to the hours of its date, in words.</summary>
public static class DateClock
{
    /// <summary>"The clocks go from 02:00 to 03:00 in Berlin on this date."; null where they do not change.</summary>
    public static string? Words(DateTimeZone zone, LocalDate date) => ClockChange.On(zone, date) is { } change
        ? $"The clocks go {(change.IsForward ? "forward" : "back")} from {Clock(change.Before)} to {Clock(change.After)} on this date"
            + (change.IsForward ? "; the times between do not exist." : "; of the times that come twice the first are meant.")
        : null;

    /// <summary>The places of ranges of which nothing remains, and why.</summary>
    public static IEnumerable<(string Field, string Words)> Missing(DateForm form, DateTimeZone zone)
    {
        var ranges = form.Use == DateUse.OtherHours ? form.Days[0].Ranges : [];
        for (var index = 0; index < ranges.Count; index++)
        {
            if (ranges[index].Parse() is { } hours
                && ClockChange.SkippedMinutes(zone, form.Date!.Value, hours) == hours.EndMinute - hours.StartMinute)
            {
                yield return ($"Form.Days[0].Ranges[{index}].Start", $"{RangeForm.Words(hours)} does not exist. {Words(zone, form.Date.Value)}");
            }
        }
    }

    /// <summary>" 01:00–04:00 is 2 h that day, because …" for ranges that are shorter than they look; else empty.</summary>
    public static string Shortened(DateForm form, DateTimeZone zone)
    {
        var date = form.Date!.Value;
        var shorter = (form.ToHours() ?? [])
            .Select(hours => (Hours: hours, Minutes: hours.EndMinute - hours.StartMinute, Skipped: ClockChange.SkippedMinutes(zone, date, hours)))
            .Where(range => range.Skipped > 0)
            .Select(range => $" {RangeForm.Words(range.Hours)} is only {TimeText.Minutes(range.Minutes - range.Skipped)} long.")
            .ToList();
        return shorter.Count == 0 ? "" : string.Concat(shorter) + $" {Words(zone, date)}";
    }

    private static string Clock(LocalDateTime time) => HoursRange.Format((time.Hour * 60) + time.Minute);
}
