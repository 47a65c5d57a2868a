using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Schedule;

/// <summary>A week of a mentor's, as a grid or as a list.</summary>
public sealed record SchedulePage
{
    /// <summary>The mentor's zone, in which the week is meant.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Monday to Sunday.</summary>
    public required IReadOnlyList<ScheduleDay> Days { get; init; }

    /// <summary>Whether it is shown as a grid, where there is room for one.</summary>
    public required bool IsGrid { get; init; }

    public required MentorFigures Figures { get; init; }

    /// <summary>When the page was made.</summary>
    public required Instant Now { get; init; }

    public LocalDate Monday => Days[0].Date;

    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>"2–8 March 2026", "30 March – 5 April 2026".</summary>
    public string Heading
    {
        get
        {
            var (first, last) = (Days[0].Date, Days[^1].Date);
            return first.Month == last.Month
                ? $"{first.Day}–{last.Day} {TimeText.Month(last)}"
                : $"{first.Day} {(first.Year == last.Year ? TimeText.Month(first)[..^5] : TimeText.Month(first))} – {last.Day} {TimeText.Month(last)}";
        }
    }

    /// <summary>The week and the view as a query, so that whoever opens something comes back to the same place.</summary>
    public string Place => PlaceOf(Monday, IsGrid);

    public string Here => $"/mentor/schedule{Place}";

    public string Before => $"/mentor/schedule{PlaceOf(Monday.PlusWeeks(-1), IsGrid)}";

    public string After => $"/mentor/schedule{PlaceOf(Monday.PlusWeeks(1), IsGrid)}";

    /// <summary>The week that it is now; null on its own page.</summary>
    public string? ThisWeek => ScheduleReader.MondayOf(Today) is var monday && monday == Monday ? null : $"/mentor/schedule{PlaceOf(monday, IsGrid)}";

    public string AsGrid => $"/mentor/schedule{PlaceOf(Monday, isGrid: true)}";

    public string AsList => $"/mentor/schedule{PlaceOf(Monday, isGrid: false)}";

    /// <summary>Whether a view that stands in an address is the grid, which is the usual one.</summary>
    public static bool IsGridView(string? view) => view != "list";

    public static string PlaceOf(LocalDate monday, bool isGrid) => $"?week={TimeText.IsoDate(monday)}&view={(isGrid ? "grid" : "list")}";
}
