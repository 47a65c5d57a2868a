using Mentorship.Core.Bookings;
using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Mentorship.Web.Infrastructure;
using Mentorship.Web.Infrastructure.Forms;
using Mentorship.Web.Infrastructure.Turns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Features.Payments;

/// <summary>
/// Where someone lands who comes back from the provider's page. That they come proves nothing, so the provider is
/// asked; whoever stays is shown how it stands until it is settled.
/// </summary>
[Authorize]
[Route("payments/{id:guid}/return")]
public sealed class ReturnController(
    MentorshipDbContext db, FulfilPayment fulfilPayment, NearestTimes nearestTimes, Viewer viewer, IClock clock, ILogger<ReturnController> logger) : Controller
{
    private const int RefreshSeconds = 5;

    [HttpGet]
    [TakesNoTurn]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        if (await db.FindPaymentAsync(id, viewer.RequireUserId(), cancellationToken) is not { } payment)
        {
            return NotFound();
        }

        switch (await AskAsync(id, cancellationToken))
        {
            case PaymentStatus.Captured:
                return await ShowCapturedAsync(payment, cancellationToken);
            case PaymentStatus.Failed:
                this.Warn("The payment did not go through, and nothing was charged. You can try again.");
                return LocalRedirect($"/bookings/{payment.BookingId}/payment");
            case PaymentStatus.SetAside:
                return View("SetAside", new PaymentPage(payment, viewer.Zone));
            default:
                // Browsers without scripts do it too.
                Response.Headers["Refresh"] = $"{RefreshSeconds}";
                return View("Waiting", new PaymentPage(payment, viewer.Zone));
        }
    }

    private async Task<PaymentStatus> AskAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await fulfilPayment.RunAsync(id, claimed: null, clock.GetCurrentInstant(), cancellationToken);
        }
        catch (GatewayException exception)
        {
            logger.LogWarning(exception, "Payment {PaymentId} cannot be asked about now; its payer waits", id);
            return PaymentStatus.Open;
        }
    }

    private async Task<IActionResult> ShowCapturedAsync(Payment payment, CancellationToken cancellationToken)
    {
        var lost = await db.Refunds
            .AsNoTracking()
            .SingleOrDefaultAsync(refund => refund.PaymentId == payment.Id && refund.Cause != RefundCause.Session, cancellationToken);
        if (lost is null)
        {
            return LocalRedirect($"/bookings/{payment.BookingId}/done");
        }

        var nearest = lost.Cause == RefundCause.TooLate
            ? await nearestTimes.FindAsync(payment.Booking, clock.GetCurrentInstant(), cancellationToken)
            : [];
        return View("Refunded", new PaymentPage(payment, viewer.Zone) { Refund = lost, Nearest = nearest });
    }
}
