using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A mentor's yes to a request.</summary>
[Authorize]
[Route("bookings/{id:guid}/approval")]
public sealed class ApprovalController(MentorshipDbContext db, AnswerRequest answerRequest, Viewer viewer, IClock clock) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Approve(Guid id, string? returnUrl, CancellationToken cancellationToken)
    {
        var menteeName = await db.Bookings
            .Where(booking => booking.Id == id && booking.MentorId == viewer.RequireUserId())
            .Select(booking => booking.Mentee.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (menteeName is null)
        {
            return NotFound();
        }

        if (await answerRequest.ApproveAsync(id, clock.GetCurrentInstant(), cancellationToken))
        {
            this.Flash($"The session with {menteeName} is on.");
        }
        else
        {
            this.Warn(DeclinationController.NoRequest);
        }

        return this.RedirectBack(returnUrl, $"/bookings/{id}");
    }
}
