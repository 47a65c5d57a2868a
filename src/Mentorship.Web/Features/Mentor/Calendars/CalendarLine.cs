namespace Mentorship.Web.Features.Mentor.Calendars;

/// <summary>One of a mentor's other calendars.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What the mentor calls it.</param>
/// <param name="Address">As much of the address as tells it from others.</param>
/// <param name="Chip">The state's look.</param>
/// <param name="State">The state in a word.</param>
/// <param name="Note">The state in a sentence or two.</param>
public sealed record CalendarLine(Guid Id, string Name, string Address, string Chip, string State, string Note);
