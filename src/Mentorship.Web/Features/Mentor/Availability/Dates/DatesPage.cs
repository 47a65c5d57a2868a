using Mentorship.Core.Availability;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <summary>A month of a mentor's dates, and the form of one of them.</summary>
public sealed record DatesPage
{
    public required DateForm Form { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>The last date that can be planned.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>The dates of the month that is shown.</summary>
    public required IReadOnlyList<DateCell> Month { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required StrandedSessions Stranded { get; init; }

    public LocalDate Chosen => Form.Date!.Value;

    public DateCell ChosenCell => Month.Single(cell => cell.Date == Chosen);

    public LocalDate FirstOfMonth => Month[0].Date;

    /// <summary>How many cells stand empty before the first of the month, in weeks that begin on Monday.</summary>
    public int LeadingCells => (int)FirstOfMonth.DayOfWeek - (int)IsoDayOfWeek.Monday;

    public LocalDate? PreviousMonth => FirstOfMonth > Today ? FirstOfMonth.PlusMonths(-1) : null;

    public LocalDate? NextMonth => FirstOfMonth.PlusMonths(1) <= Last ? FirstOfMonth.PlusMonths(1) : null;

    public static string AddressOf(LocalDate date) => $"/mentor/availability/dates?date={LocalDatePattern.Iso.Format(date)}";

    public static string AddressOfMonth(LocalDate date) => $"/mentor/availability/dates?month={date.ToString("uuuu-MM", null)}";

    public string ClassOf(DateCell cell) => string.Concat(
        cell.Closure is null ? "day is-free" : "day is-closed",
        cell.IsOwn ? " is-own" : "",
        cell.Date == Chosen ? " is-chosen" : "",
        cell.Date == Today ? " is-today" : "");

    public bool CanBePlanned(LocalDate date) => date >= Today && date <= Last;

    public bool IsTimeOff => ChosenCell.Closure == DayClosure.TimeOff;
}
