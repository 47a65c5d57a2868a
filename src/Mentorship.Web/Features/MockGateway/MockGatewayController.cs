using Mentorship.Core.Payments.Gateways;
using Mentorship.Core.Payments.Gateways.Mock;
using Mentorship.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.MockGateway;

/// <summary>
/// The page of the mock provider, as another company's would be: it knows no account of ours, and is reached by whoever
/// has its address. Only where the mock provider is in use.
/// </summary>
[AllowAnonymous]
[Route("mock-gateway/{reference}")]
public sealed class MockGatewayController(MockCharges charges, IClock clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellationToken) =>
        await charges.FindAsync(reference, cancellationToken) is { } charge ? ShowAsItStands(charge) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Pay(string reference, CardForm form, CancellationToken cancellationToken)
    {
        if (await charges.FindAsync(reference, cancellationToken) is not { } charge)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Card", new CardPage(charge, form));
        }

        var answer = await charges.PayAsync(reference, MockCard.Find(form.Number)!, clock.GetCurrentInstant(), cancellationToken);
        if (answer == MockAnswer.Declined)
        {
            ModelState.AddModelError("Form.Number", "Your card was declined. Nothing was charged; try another card.");
            return this.Redraw("Card", new CardPage(charge, form));
        }

        return GoOn(charge, answer);
    }

    /// <summary>The second step that some banks want.</summary>
    [HttpPost("code")]
    public async Task<IActionResult> Confirm(string reference, CodeForm form, CancellationToken cancellationToken)
    {
        if (await charges.FindAsync(reference, cancellationToken) is not { } charge)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Redraw("Code", new CodePage(charge, form));
        }

        var answer = await charges.ConfirmAsync(reference, form.Code!, clock.GetCurrentInstant(), cancellationToken);
        if (answer == MockAnswer.WrongCode)
        {
            ModelState.AddModelError("Form.Code", "That is not the code. Try again.");
            return this.Redraw("Code", new CodePage(charge, form));
        }

        return GoOn(charge, answer);
    }

    private IActionResult GoOn(MockCharge charge, MockAnswer answer) =>
        answer == MockAnswer.Paid ? Redirect(charge.ReturnAddress) : LocalRedirect($"/mock-gateway/{charge.Reference}");

    private ViewResult ShowAsItStands(MockCharge charge)
    {
        var now = clock.GetCurrentInstant();
        return charge switch
        {
            _ when charge.TakesCard(now) && charge.NeedsCode => View("Code", new CodePage(charge, new())),
            _ when charge.TakesCard(now) => View("Card", new CardPage(charge, new())),
            { IsCaptured: true } when charge.StateAt(now) == GatewayPaymentState.Open => View("Processing", charge),
            _ when charge.StateAt(now) == GatewayPaymentState.Open => View("NoAnswer", charge),
            _ => View("Over", (charge, charge.StateAt(now))),
        };
    }
}
