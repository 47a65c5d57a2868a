using NodaTime;

namespace Mentorship.Core.Bookings.Slots;

/// <summary>What one of the viewer's dates offers.</summary>
/// <param name="Date">The date, in the viewer's zone.</param>
/// <param name="Starts">The starts that can be booked, ascending.</param>
/// <param name="Refusal">Why there are none; null if there are some.</param>
public sealed record SlotDay(LocalDate Date, IReadOnlyList<Instant> Starts, SlotRefusal? Refusal);
