using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A yes to another time.</summary>
[Authorize]
[Route("bookings/{id:guid}/reschedule/acceptance")]
public sealed class AcceptanceController(MentorshipDbContext db, MoveSession move, Viewer viewer, IClock clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Accept(Guid id, Guid proposal, string? returnUrl, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        if (await db.FindSessionAsync(id, userId, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var now = clock.GetCurrentInstant();
        var side = BookingQueries.SideOf(userId, booking.MentorId);
        var proposed = booking.OpenReschedule(now);
        switch (await move.AcceptAsync(id, side, proposal, now, cancellationToken))
        {
            case null:
                var start = TimeText.Moment(proposed!.ProposedStartsAt, viewer.Zone);
                this.Flash(booking.Status == BookingStatus.Pending ? $"The session is on: {start}." : $"The session is moved to {start}.");
                break;
            case RescheduleRefusal.TimeUnavailable lost when booking.RoundsLeft(proposed!) > 0:
                // Somebody else has it by now: they can propose one of the nearest instead.
                return this.Refuse(lost, new(new() { Answers = proposal }, booking, side, Request.ZoneOf(viewer), now), viewer.Zone);
            case var refusal:
                this.Warn(refusal.Words(booking, side, viewer.Zone));
                break;
        }

        return this.RedirectBack(returnUrl, $"/bookings/{id}");
    }
}
