using System.Globalization;
using Mentorship.Core.Bookings;
using Mentorship.Core.Bookings.Slots;
using Mentorship.Core.Common;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The second step of booking: what the session is about, how long, how the two meet.</summary>
[Authorize]
[Route("bookings/{id:guid}/details")]
public sealed class DetailsController(MentorshipDbContext db, CheckOut checkOut, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, [FromQuery(Name = "Form.Minutes")] int? minutes, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        return booking.IsBeingBooked
            ? View("Details", Page(DetailsForm.Of(booking, minutes), booking))
            : LocalRedirect($"/bookings/{id}");
    }

    [HttpPost]
    [EnableRateLimiting(Shares.Booking)]
    public async Task<IActionResult> Save(Guid id, DetailsForm form, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        if (!booking.IsBeingBooked)
        {
            return LocalRedirect($"/bookings/{id}");
        }

        CheckChoices(form, booking);
        if (!ModelState.IsValid)
        {
            return this.Redraw("Details", Page(form, booking));
        }

        // What the page showed is what is booked, even if another tab has moved the hold meanwhile.
        var wanted = new HoldRequest(
            booking.OfferingId, booking.MenteeId, form.Start ?? booking.StartsAt, form.Minutes ?? booking.DurationMinutes, !booking.IsIncluded);
        var (heldId, refusal) = await checkOut.DescribeAsync(
            booking, wanted, form.ToDetails(booking.Offering), clock.GetCurrentInstant(), cancellationToken);
        return refusal is null ? await GoOnAsync(heldId!.Value, cancellationToken) : Refuse(refusal, form, booking);
    }

    /// <summary>Keeps what is written and goes back to the times.</summary>
    [HttpPost("draft")]
    [AsOftenAsSent]
    public async Task<IActionResult> Draft(Guid id, DetailsForm form, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        await checkOut.SaveDraftAsync(id, form.ToDetails(booking.Offering), cancellationToken);
        return LocalRedirect(Page(form, booking).TimesAddress);
    }

    /// <summary>Keeps what is written, and the time for its full minutes from now on.</summary>
    [HttpPost("extension")]
    [AsOftenAsSent]
    public async Task<IActionResult> Extend(Guid id, DetailsForm form, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        await checkOut.SaveDraftAsync(id, form.ToDetails(booking.Offering), cancellationToken);
        if (await checkOut.ExtendAsync(id, clock.GetCurrentInstant(), cancellationToken) is { } refusal)
        {
            this.Warn(refusal.Words());
        }

        return LocalRedirect(QueryHelpers.AddQueryString(Request.ZoneQuery() is { Length: > 0 } zone ? $"/bookings/{id}/details{zone}" : $"/bookings/{id}/details", form.Minutes is { } minutes ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["Form.Minutes"] = minutes.ToString(CultureInfo.InvariantCulture) } : []));
    }

    private async Task<IActionResult> GoOnAsync(Guid id, CancellationToken cancellationToken) =>
        await checkOut.BookFreeAsync(id, clock.GetCurrentInstant(), cancellationToken) switch
        {
            null => LocalRedirect($"/bookings/{id}/done{Request.ZoneQuery()}"),
            HoldRefusal.NotPaid => LocalRedirect($"/bookings/{id}/payment{Request.ZoneQuery()}"),
            HoldRefusal.NotHeld => LocalRedirect($"/bookings/{id}"),
            var refusal => Again(id, refusal.Value),
        };

    private LocalRedirectResult Again(Guid id, HoldRefusal refusal)
    {
        this.Warn(refusal.Words());
        return LocalRedirect($"/bookings/{id}/details{Request.ZoneQuery()}");
    }

    private IActionResult Refuse(BookingRefusal refusal, DetailsForm form, Booking booking)
    {
        if (refusal is BookingRefusal.TimeUnavailable(var reason, var nearest))
        {
            // The time is chosen anew, among the nearest; what was written stays.
            ModelState.AddModelError("Form.Start", reason.Words());
            return this.Redraw("Details", Page(form, booking) with { Nearest = nearest, PriceInstead = PriceInstead(reason, form, booking) }, reason.Status());
        }

        ModelState.AddModelError("", refusal.Words());
        return this.Redraw("Details", Page(form, booking));
    }

    private static Money? PriceInstead(SlotRefusal reason, DetailsForm form, Booking booking) =>
        reason == SlotRefusal.AllowanceUsedUp && booking.Offering.PriceOf(form.Minutes ?? booking.DurationMinutes) is { IsFree: false } price
            ? price
            : null;

    private void CheckChoices(DetailsForm form, Booking booking)
    {
        if (form.ToDetails(booking.Offering).MeetingType == MeetingTypes.None)
        {
            ModelState.AddModelError("Form.MeetingType", "Choose how you want to meet.");
        }

        if (form.Minutes is { } minutes && minutes != booking.DurationMinutes && booking.Offering.PriceOf(minutes) is null)
        {
            ModelState.AddModelError("Form.Minutes", "Choose one of the lengths.");
        }
    }

    private DetailsPage Page(DetailsForm form, Booking booking) => new(form, booking, Request.ZoneOf(viewer), clock.GetCurrentInstant());
}
