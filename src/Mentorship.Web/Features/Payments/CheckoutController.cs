using Mentorship.Core.Data;
using Mentorship.Core.Payments;
using Mentorship.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Features.Payments;

/// <summary>
/// The way to the provider's page. A page and not a redirect: browsers hold every redirect after a form to the policy's
/// form-action, which would have to name all hosts that providers send people through.
/// </summary>
[Authorize]
[Route("payments/{id:guid}/checkout")]
public sealed class CheckoutController(MentorshipDbContext db, Viewer viewer) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await db.FindPaymentAsync(id, viewer.RequireUserId(), cancellationToken) switch
        {
            null => NotFound(),
            { Status: PaymentStatus.Open, CheckoutAddress: not null } payment => View("Checkout", new PaymentPage(payment, viewer.Zone)),
            _ => LocalRedirect($"/payments/{id}/return"),
        };
}
