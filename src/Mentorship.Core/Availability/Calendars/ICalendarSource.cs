namespace Mentorship.Core.Availability.Calendars;

/// <summary>Where the text of a calendar comes from.</summary>
public interface ICalendarSource
{
    /// <summary>Fetches what is under an address that a stranger chose: within limits of time, size and place.</summary>
    /// <returns>The text, or why there is none; only an ended token throws.</returns>
    Task<CalendarAnswer> GetAsync(Uri address, CancellationToken cancellationToken);
}
