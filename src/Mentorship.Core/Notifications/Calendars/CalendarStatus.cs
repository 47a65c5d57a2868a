namespace Mentorship.Core.Notifications.Calendars;

/// <summary>Whether what a calendar has takes place.</summary>
public enum CalendarStatus
{
    Tentative = 1,
    Confirmed = 2,
    Cancelled = 3,
}
