namespace Mentorship.Web.Features.Calendars;

/// <summary>How calendar files are sent.</summary>
public static class CalendarFiles
{
    public const string MediaType = "text/calendar; charset=utf-8";
}
