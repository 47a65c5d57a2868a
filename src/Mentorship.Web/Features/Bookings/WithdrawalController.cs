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

/// <summary>Taking a request to move a session back.</summary>
[Authorize]
[Route("bookings/{id:guid}/reschedule/withdrawal")]
public sealed class WithdrawalController(MentorshipDbContext db, MoveSession move, Viewer viewer, IClock clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Withdraw(Guid id, Guid proposal, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        if (await db.FindSessionAsync(id, userId, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var side = BookingQueries.SideOf(userId, booking.MentorId);
        if (await move.WithdrawAsync(id, side, proposal, clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            this.Warn(refusal.Words(booking, side, viewer.Zone));
        }
        else
        {
            this.Flash($"The request is withdrawn. The session stays on {TimeText.Moment(booking.StartsAt, viewer.Zone)}.");
        }

        return LocalRedirect($"/bookings/{id}");
    }
}
