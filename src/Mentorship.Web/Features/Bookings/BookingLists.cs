using Mentorship.Core.Policies;
using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The upcoming and the other bookings of a person, as mentee or as mentor.</summary>
/// <param name="Side">As which.</param>
/// <param name="Requests">For a mentor those that wait for an answer, the most urgent first; for a mentee none, theirs are among those to come.</param>
/// <param name="Moves">Those for which the other side proposes another time, soonest first; they are among those to come too.</param>
/// <param name="Upcoming">Those to come, soonest first.</param>
/// <param name="Earlier">Those that are over or were cancelled, newest first: one page of them.</param>
/// <param name="Paging">Which part of the earlier ones that is.</param>
public sealed record BookingLists(
    Party Side,
    IReadOnlyList<BookingLine> Requests,
    IReadOnlyList<BookingLine> Moves,
    IReadOnlyList<BookingLine> Upcoming,
    IReadOnlyList<BookingLine> Earlier,
    Paging Paging);
