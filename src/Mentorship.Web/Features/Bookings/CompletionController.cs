using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The mentor's word that a session was held.</summary>
[Authorize]
[Route("bookings/{id:guid}/completion")]
public sealed class CompletionController(MentorshipDbContext db, ConductSession conduct, Viewer viewer, IClock clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Complete(Guid id, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireUserId();
        var mentee = await db.Bookings
            .Where(row => row.Id == id && row.MentorId == userId && row.Status != BookingStatus.Held)
            .Select(row => row.Mentee.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (mentee is null)
        {
            return NotFound();
        }

        if (await conduct.CompleteAsync(id, userId, clock.GetCurrentInstant(), cancellationToken))
        {
            this.Flash($"The session is completed. {mentee} can rate it now.");
        }
        else
        {
            this.Warn("This session cannot be completed: it has not begun, or is over already.");
        }

        return LocalRedirect($"/bookings/{id}");
    }
}
