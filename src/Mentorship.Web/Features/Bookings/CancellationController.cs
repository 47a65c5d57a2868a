using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
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

        var side = BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId);
        AskForReason(form, side, booking);
        if (!ModelState.IsValid)
        {
            return this.Redraw("Cancellation", Page(form, booking));
        }

        var now = clock.GetCurrentInstant();
        var refused = form.InsteadOf is { } requestId && side == Party.Mentee
            ? await cancelBooking.InsteadOfMovingAsync(id, requestId, form.ToCancellation(), now, cancellationToken)
            : await cancelBooking.RunAsync(id, side, form.ToCancellation(), now, cancellationToken);
        if (refused is { } refusal)
        {
            // As it is by now: the other side may have been faster.
            booking = (await FindAsync(id, cancellationToken))!;
            ModelState.AddModelError("", refusal.Words(booking, viewer.Zone));
            var page = Page(form, booking);
            return this.Redraw("Cancellation", refusal == CancellationRefusal.OtherRefund ? page : page with { Refusal = refusal }, StatusOf(refusal));
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

    private static int StatusOf(CancellationRefusal refusal) => refusal switch
    {
        CancellationRefusal.ChangedMeanwhile or CancellationRefusal.NotAskedAnyMore or CancellationRefusal.OtherRefund => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Says beside the fields what the session's policy asks for and is not there.</summary>
    private void AskForReason(CancellationForm form, Party side, Booking booking)
    {
        var cancellation = form.ToCancellation();
        if (!cancellation.HasReason(side, booking.Policy))
        {
            ModelState.TryAddModelError("Form.Category", "Choose why you cancel.");
        }

        if (!cancellation.HasWords(side, booking.Policy))
        {
            ModelState.TryAddModelError(
                "Form.Reason",
                cancellation.Words.IsVisible() ? "Write a word or two more: the other side will read it." : "Write why you cancel: the other side will read it.");
        }
    }

    private CancellationPage Page(CancellationForm form, Booking booking)
    {
        var side = BookingQueries.SideOf(viewer.RequireUserId(), booking.MentorId);
        var now = clock.GetCurrentInstant();
        return new(form, booking, side, booking.RefundOnCancellation(side, now), booking.RefuseCancellation(side, now))
        {
            Now = now,
            InsteadOf = booking.CanCancelInstead(side, now) ? booking.OpenReschedule(now) : null,
        };
    }
}
