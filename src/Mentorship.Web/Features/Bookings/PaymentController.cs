using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Floods;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Bookings;

/// <summary>The third step of booking, where it costs something: on to the provider's page.</summary>
[Authorize]
[Route("bookings/{id:guid}/payment")]
public sealed class PaymentController(
    MentorshipDbContext db, StartPayment startPayment, PaymentGateways gateways, SiteAddress site, Viewer viewer, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        if (!booking.IsBeingBooked)
        {
            return LocalRedirect($"/bookings/{id}");
        }

        return booking.Topic.Length == 0 || booking.Price.IsFree
            ? LocalRedirect($"/bookings/{id}/details{Request.ZoneQuery()}")
            : View("Payment", await PageAsync(booking, cancellationToken));
    }

    [HttpPost]
    [EnableRateLimiting(Shares.Booking)]
    public async Task<IActionResult> Start(Guid id, CancellationToken cancellationToken)
    {
        if (await db.FindCheckoutAsync(id, viewer.RequireUserId(), cancellationToken) is not { } booking)
        {
            return NotFound();
        }

        var (paymentId, refusal) = await startPayment.RunAsync(id, Addresses, clock.GetCurrentInstant(), cancellationToken);
        if (paymentId is not null)
        {
            return LocalRedirect($"/payments/{paymentId}/checkout");
        }

        ModelState.AddModelError("", refusal!.Value.Words());
        var status = refusal == PaymentRefusal.NotHeld ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return this.Redraw("Payment", await PageAsync(booking, cancellationToken), status);

        PaymentAddresses Addresses(Guid payment)
        {
            var home = site.Of(Request);
            return new(new Uri(home, $"/payments/{payment}/return"), new Uri(home, $"/bookings/{id}/payment"));
        }
    }

    private async Task<PaymentStepPage> PageAsync(Booking booking, CancellationToken cancellationToken) =>
        new(booking, gateways.For(booking.Price.Currency)?.Name, Request.ZoneOf(viewer), clock.GetCurrentInstant())
        {
            Last = await db.Payments
                .Where(payment => payment.BookingId == booking.Id)
                .OrderByDescending(payment => payment.Number)
                .Select(payment => new LastPayment(payment.Id, payment.Status, payment.StartedAt))
                .FirstOrDefaultAsync(cancellationToken),
        };
}
