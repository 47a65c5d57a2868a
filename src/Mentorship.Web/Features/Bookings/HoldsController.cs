using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Features.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The first step of booking: taking a time, keeping it longer, giving it back.</summary>
[Authorize]
[Route("bookings")]
public sealed class HoldsController(
    MentorshipDbContext db, HoldSession holdSession, CheckOut checkOut, SlotReader slots, Viewer viewer, IClock clock) : Controller
{
    /// <summary>Where someone lands who picked a time and had to sign in first.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> Show(Guid offering, Instant? start, int? minutes, string? zone, bool pay, CancellationToken cancellationToken)
    {
        if (await FindAsync(offering, cancellationToken) is not { } found || (minutes is { } asked && found.PriceOf(asked) is null))
        {
            return NotFound();
        }

        if (start is not { } startsAt)
        {
            this.Warn("Pick a time first.");
            return LocalRedirect($"/offerings/{offering}");
        }

        var now = clock.GetCurrentInstant();
        var length = found.LengthOrShortest(minutes);
        var wanted = TimeRange.Of(startsAt, length);
        if (await db.FindHeldTimeAsync(viewer.RequireUserId(), now, cancellationToken) is { } held && held.OfferingId == offering && held.Time == wanted)
        {
            return LocalRedirect(held.Address);
        }

        var page = new HoldPage(new() { OfferingId = offering, Start = start, Minutes = length, Zone = zone, PayInstead = pay }, found, viewer.Zone) { IsMember = viewer.IsMember };
        var plans = await slots.ReadAsync(found.Mentor, new(startsAt, startsAt + Duration.Epsilon), viewer.UserId, cancellationToken);
        var reason = SlotFinder.Check(plans.QuestionFor(found, length, now, !page.IsIncluded), startsAt);
        if (found.MentorId == viewer.UserId || reason is not null)
        {
            this.Warn(reason?.Words() ?? new BookingRefusal.OwnOffering().Words());

            // On its own day it says when included sessions come back, and what a time costs until then.
            return LocalRedirect(reason == SlotRefusal.AllowanceUsedUp
                ? $"{page.OfferingAddress}&date={TimeText.IsoDate(startsAt.InZone(page.Zone).Date)}"
                : $"/offerings/{offering}");
        }

        return View("Hold", page);
    }

    [HttpPost("")]
    [EnableRateLimiting(Shares.Booking)]
    public async Task<IActionResult> Take(HoldForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(form.OfferingId, cancellationToken) is not { } offering)
        {
            return NotFound();
        }

        var page = new HoldPage(form, offering, viewer.Zone) { IsMember = viewer.IsMember };
        if (!ModelState.IsValid)
        {
            return this.Redraw("Hold", page);
        }

        var (bookingId, refusal) = await holdSession.RunAsync(form.ToRequest(viewer.RequireUserId()), clock.GetCurrentInstant(), cancellationToken);
        switch (refusal)
        {
            case null:
                return LocalRedirect($"/bookings/{bookingId}/details{(form.Zone == viewer.Zone.Id ? "" : CheckoutZone.Query(form.Zone))}");
            case BookingRefusal.OfferingUnavailable:
                return NotFound();
            case BookingRefusal.TimeUnavailable(var reason, var nearest):
                ModelState.AddModelError("Form.Start", reason.Words());
                return this.Redraw("Hold", page with { Nearest = nearest, IsUsedUp = reason == SlotRefusal.AllowanceUsedUp }, reason.Status());
            default:
                ModelState.AddModelError("", refusal.Words());
                return this.Redraw("Hold", page with { IsRefused = true });
        }
    }

    /// <summary>Keeps the time for its full minutes from now on.</summary>
    [HttpPost("{id:guid}/extension")]
    public async Task<IActionResult> Extend(Guid id, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await FindOfferingOfMineAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        if (await checkOut.ExtendAsync(id, clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            this.Warn(refusal.Words());
        }

        return this.RedirectBack(returnUrl, $"/bookings/{id}/details");
    }

    /// <summary>Gives the time back to everyone.</summary>
    /// <param name="id">Which hold.</param>
    /// <param name="isLeaving">Whether the person is on the way to another page, and so sees no answer.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    [HttpPost("{id:guid}/release")]
    public async Task<IActionResult> Release(Guid id, bool isLeaving, CancellationToken cancellationToken)
    {
        if (await FindOfferingOfMineAsync(id, cancellationToken) is not { } offeringId)
        {
            return NotFound();
        }

        var refusal = await checkOut.ReleaseAsync(id, clock.GetCurrentInstant(), cancellationToken);
        if (isLeaving)
        {
            return NoContent();
        }

        if (refusal is { } why)
        {
            this.Warn(why.Words());
        }
        else
        {
            this.Flash("The time is free again. Nothing is booked.");
        }

        return LocalRedirect($"/offerings/{offeringId}");
    }

    private Task<Guid?> FindOfferingOfMineAsync(Guid id, CancellationToken cancellationToken) => db.Bookings
        .Where(booking => booking.Id == id && booking.MenteeId == viewer.RequireUserId())
        .Select(booking => (Guid?)booking.OfferingId)
        .SingleOrDefaultAsync(cancellationToken);

    private Task<Offering?> FindAsync(Guid id, CancellationToken cancellationToken) => db.Offerings
        .AsNoTracking()
        .Published()
        .Include(offering => offering.Mentor.User)
        .SingleOrDefaultAsync(offering => offering.Id == id, cancellationToken);
}
