using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Dates;

/// <param name="Form">Time off to add.</param>
/// <param name="Ahead">What is not over, soonest first.</param>
/// <param name="Stranded">Booked sessions outside the hours.</param>
public sealed record TimeOffPage(TimeOffForm Form, IReadOnlyList<TimeOffPage.Line> Ahead, StrandedSessions Stranded)
{
    public sealed record Line(Guid Id, LocalDate First, LocalDate Last, string Note);
}
