using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Reschedules;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>A mentor's no to another time, with words for the mentee.</summary>
[Authorize]
[Route("bookings/{id:guid}/reschedule/rejection")]
public sealed class RejectionController(MentorshipDbContext db, MoveSession move, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var now = clock.GetCurrentInstant();
        var proposal = booking.OpenReschedule(now)?.Latest.Id ?? Guid.Empty;
        if (booking.RefuseToAnswer(Party.Mentor, proposal, withAnother: false, now) is { } refusal)
        {
            this.Warn(refusal.Words(booking, Party.Mentor, viewer.Zone));
            return LocalRedirect($"/bookings/{id}");
        }

        return View("Rejection", Page(new() { Answers = proposal }, booking, now));
    }

    [HttpPost]
    public async Task<IActionResult> Reject(Guid id, RejectionForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var now = clock.GetCurrentInstant();
        if (!ModelState.IsValid)
        {
            return this.Redraw("Rejection", Page(form, booking, now));
        }

        if (await move.RejectAsync(id, Party.Mentor, form.Answers, form.Words ?? "", now, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Words(booking, Party.Mentor, viewer.Zone));
            return this.Redraw("Rejection", Page(form, booking, now), refusal.Status());
        }

        this.Flash($"The session stays on {TimeText.Moment(booking.StartsAt, viewer.Zone)}. {booking.Mentee.Name} is told.");
        return LocalRedirect($"/bookings/{id}");
    }

    /// <summary>A session of the viewer's as its mentor: a mentee has no such page.</summary>
    private async Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.FindSessionAsync(id, viewer.RequireUserId(), cancellationToken) is { } booking && booking.MentorId == viewer.UserId ? booking : null;

    private static RejectionPage Page(RejectionForm form, Booking booking, Instant now) => new(
        form, booking, booking.OpenReschedule(now) is { } open ? TimeRange.Of(open.ProposedStartsAt, booking.DurationMinutes) : null);
}
