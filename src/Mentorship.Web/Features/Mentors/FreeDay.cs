using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>A date on which a mentor has a free time, in the viewer's zone.</summary>
/// <param name="Date">The date.</param>
/// <param name="Count">How many different starts there are, over all of the mentor's offerings.</param>
/// <param name="First">The first of them.</param>
/// <param name="OfferingId">The offering that can be booked then.</param>
public sealed record FreeDay(LocalDate Date, int Count, Instant First, Guid OfferingId);
