using Mentorship.Core.Availability;

namespace Mentorship.Web.Features.Mentor.Calendars;

/// <param name="Form">For one more.</param>
/// <param name="Calendars">Those there are.</param>
public sealed record CalendarsPage(CalendarForm Form, IReadOnlyList<CalendarLine> Calendars)
{
    public bool HasRoom => Calendars.Count < CalendarFeed.MaxPerMentor;
}
