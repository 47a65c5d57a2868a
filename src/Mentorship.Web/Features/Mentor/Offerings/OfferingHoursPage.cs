using Mentorship.Web.Features.Mentor.Availability;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <param name="Id">The offering.</param>
/// <param name="Title">Its title.</param>
/// <param name="HasOwnHours">Whether it has hours of its own already; else the form proposes the mentor's.</param>
/// <param name="Zone">The zone in which they are meant.</param>
/// <param name="Form">The week.</param>
/// <param name="Stranded">Booked sessions outside the hours.</param>
public sealed record OfferingHoursPage(
    Guid Id, string Title, bool HasOwnHours, DateTimeZone Zone, OfferingHoursForm Form, StrandedSessions Stranded)
{
    public string Address => $"/mentor/offerings/{Id}/hours";
}
