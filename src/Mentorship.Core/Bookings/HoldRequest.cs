using NodaTime;

namespace Mentorship.Core.Bookings;

/// <summary>What a mentee asks for who picks a time.</summary>
/// <param name="OfferingId">Of which offering.</param>
/// <param name="MenteeId">Who asks.</param>
/// <param name="StartsAt">When the session begins.</param>
/// <param name="DurationMinutes">Which of the offering's lengths; null for the shortest.</param>
/// <param name="PayInstead">Whether a member would rather pay than use an included session.</param>
public sealed record HoldRequest(Guid OfferingId, Guid MenteeId, Instant StartsAt, int? DurationMinutes = null, bool PayInstead = false);
