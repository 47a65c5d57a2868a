namespace Mentorship.Core.Notifications.Calendars;

/// <summary>Who calls together, or comes.</summary>
public sealed record CalendarPerson(string Name, string Email);
