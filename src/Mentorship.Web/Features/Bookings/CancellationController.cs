using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Policies;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>Cancelling a session, by either side, with a reason.</summary>
[Authorize]
[Route("bookings/{id:guid}/cancellation")]
public sealed class CancellationController(MentorshipDbContext db, CancelBooking cancelBooking, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } booking ? View("Cancellation", Page(new(), booking)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Cancel(Guid id, CancellationForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Cancellation", Page(form, booking));
        }

        var side = BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId);
        var now = clock.GetCurrentInstant();
        if (form.Refund is { } shown && booking.RefuseCancellation(side, now) is null && booking.RefundOnCancellation(side, now).MinorUnits != shown)
        {
            ModelState.AddModelError("", "What is given back has changed while you were reading. Look at it again before you cancel.");
            return this.Redraw("Cancellation", Page(form, booking), StatusCodes.Status409Conflict);
        }

        var refused = form.InsteadOf is { } requestId && side == Party.Mentee
            ? await cancelBooking.InsteadOfMovingAsync(id, requestId, form.Reason!, now, cancellationToken)
            : await cancelBooking.RunAsync(id, side, form.Reason!, now, cancellationToken);
        if (refused is { } refusal)
        {
            ModelState.AddModelError("", refusal.Words(booking, viewer.Zone));
            var status = refusal is CancellationRefusal.ChangedMeanwhile or CancellationRefusal.NotAskedAnyMore
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status422UnprocessableEntity;
            return this.Redraw("Cancellation", Page(form, booking) with { Refusal = refusal }, status);
        }

        this.Flash(booking.Status == BookingStatus.Pending
            ? "The request is taken back, and its time is free again."
            : "The session is cancelled, and its time is free again.");
        return LocalRedirect($"/bookings/{id}");
    }

    private Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Bookings
        .AsNoTracking()
        .VisibleTo(viewer.RequireUserId())
        .Where(booking => booking.Status != BookingStatus.Held)
        .Include(booking => booking.Mentor.User)
        .Include(booking => booking.Mentee)
        .WithOpenReschedule()
        .SingleOrDefaultAsync(booking => booking.Id == id, cancellationToken);

    private CancellationPage Page(CancellationForm form, Booking booking)
    {
        var side = BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId);
        var now = clock.GetCurrentInstant();
        return new(form, booking, side, booking.RefundOnCancellation(side, now), booking.RefuseCancellation(side, now))
        {
            InsteadOf = booking.CanCancelInstead(side, now) ? booking.OpenReschedule(now) : null,
        };
    }
}
