using Mentorship.Web.Features.Bookings;

namespace Mentorship.Web.Features.Memberships;

/// <summary>Where a member stands.</summary>
/// <param name="Limit">Included sessions a week.</param>
/// <param name="This">The week at hand.</param>
/// <param name="Next">The one after it.</param>
/// <param name="Sessions">The sessions of the week at hand, soonest first.</param>
/// <param name="Held">The time that they hold and have not booked yet; null if none.</param>
public sealed record MyWeek(int Limit, WeekCard This, WeekCard Next, IReadOnlyList<BookingLine> Sessions, HeldTime? Held);
