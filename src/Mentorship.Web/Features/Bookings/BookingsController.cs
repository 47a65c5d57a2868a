using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Web.Features.Bookings;

/// <summary>"My sessions", and the page of one session for the two people of it.</summary>
[Authorize]
[Route("bookings")]
public sealed class BookingsController(MentorshipDbContext db, MySessionsReader sessions, MoveSession move, Viewer viewer, IClock clock) : Controller
{
    /// <param name="show">"upcoming", "past" or "cancelled"; everything without it.</param>
    /// <param name="page">Of the list, from one.</param>
    /// <param name="month">The month beside it, such as "2026-11"; without one the day's, or today's.</param>
    /// <param name="day">A day whose sessions are shown instead.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [HttpGet]
    public async Task<IActionResult> List(string? show, int? page, string? month, LocalDate? day, CancellationToken cancellationToken)
    {
        var first = LocalDatePattern.Iso.Parse($"{month}-01");
        return View("Bookings", await sessions.ReadAsync(
            MySessions.FilterOf(show), day, first.Success ? first.Value.ToYearMonth() : null, page, cancellationToken));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var booking = await db.Bookings
            .AsNoTracking()
            .VisibleTo(userId)
            .Include(row => row.Mentor.User)
            .Include(row => row.Mentee)
            .Include(row => row.Offering.Mentor)
            .WithOpenReschedule()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (booking is null)
        {
            return NotFound();
        }

        var side = BookingQueries.SideOf(userId, booking.MentorId);
        var now = clock.GetCurrentInstant();
        if (booking.IsBeingBooked)
        {
            // Nobody's session yet: its mentee goes on where they were, and to its mentor it is nothing.
            return side == Party.Mentee ? LocalRedirect(StepOf(booking, now)) : NotFound();
        }

        var story = await db.BookingEvents
            .Where(line => line.BookingId == id)
            .OrderByDescending(line => line.Number)
            .ToListAsync(cancellationToken);
        var meeting = booking.Status is BookingStatus.Confirmed or BookingStatus.InProgress
            ? await db.Meetings.AsNoTracking().SingleOrDefaultAsync(row => row.BookingId == id, cancellationToken)
            : null;
        return View("Booking", new BookingPage
        {
            Booking = booking,
            Side = side,
            MentorZone = booking.Mentor.Zone,
            MenteeZone = booking.ZoneOf(Party.Mentee),
            Payments = booking.Price.IsFree ? [] : await db.ReadPaymentLinesAsync(id, side, cancellationToken),
            Meeting = meeting,
            Story = [.. story.Select((line, index) => StoryLine.Of(line, story.ElementAtOrDefault(index + 1), booking, viewer.Zone))],
            Move = await ThreadAsync(booking, side, now, cancellationToken),
            Review = booking.Status == BookingStatus.Completed
                ? await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.BookingId == id, cancellationToken)
                : null,
            Now = now,
        });
    }

    private async Task<MoveThread?> ThreadAsync(Booking booking, Party side, Instant now, CancellationToken cancellationToken) =>
        booking.OpenReschedule(now) is { } open
            ? new(booking, open, side, viewer.Zone, await move.CheckAsync(booking, open.ProposedStartsAt, now, cancellationToken), now)
            : null;

    /// <summary>The step at which its mentee is.</summary>
    private static string StepOf(Booking booking, Instant now) =>
        booking.IsLiveHold(now) && booking.Topic.Length >= Booking.TopicMinLength && !booking.Price.IsFree
            ? $"/bookings/{booking.Id}/payment"
            : $"/bookings/{booking.Id}/details";
}
