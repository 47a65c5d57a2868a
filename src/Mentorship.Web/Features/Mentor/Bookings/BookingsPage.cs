using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Features.Shared;

namespace Mentorship.Web.Features.Mentor.Bookings;

/// <summary>What has been booked with a mentor: all of it, or what is in one state.</summary>
/// <param name="Figures">Above it.</param>
/// <param name="All">Everything; null where it is narrowed.</param>
/// <param name="State">What it is narrowed to; null for everything.</param>
/// <param name="Lines">One page of those in that state.</param>
/// <param name="Paging">Which part of them that is.</param>
public sealed record BookingsPage(
    MentorFigures Figures, BookingLists? All, BookingState? State, IReadOnlyList<BookingLine> Lines, Paging Paging)
{
    /// <summary>How many are in a state.</summary>
    public int CountOf(BookingState state) => state.Name switch
    {
        "requests" => Figures.Requests,
        "upcoming" => Figures.Upcoming,
        "past" => Figures.Sessions - Figures.Upcoming,
        "cancelled" => Figures.Cancelled,
        "no-show" => Figures.NoShows,
        _ => throw new InvalidOperationException($"Nobody counts the bookings that are '{state.Name}'."),
    };
}
