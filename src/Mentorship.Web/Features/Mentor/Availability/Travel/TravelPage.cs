using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Web.Features.Mentor.Availability.Travel;

/// <param name="Form">A change of zone to add.</param>
/// <param name="Zone">The zone of the hours today.</param>
/// <param name="Ahead">The changes to come, in order.</param>
/// <param name="Stranded">Booked sessions outside the hours.</param>
public sealed record TravelPage(TravelForm Form, DateTimeZone Zone, IReadOnlyList<ZoneChange> Ahead, StrandedSessions Stranded);
