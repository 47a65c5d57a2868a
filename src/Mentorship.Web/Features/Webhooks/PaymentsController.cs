using Mentorship.Core.Payments;
using Mentorship.Core.Payments.Gateways;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Mentorship.Web.Features.Webhooks;

/// <summary>
/// Where payment providers say what has happened. Without an antiforgery token, because no browser sends it: the
/// provider's signature over the bytes stands in for it.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[SkipStatusCodePages]
[Route("webhooks/payments/{provider}")]
public sealed class PaymentsController(ReceiveWebhook receiveWebhook, IClock clock, ILogger<PaymentsController> logger) : Controller
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>
    /// 200 when it was heard, also when it is nothing to us or is set aside; 400 when it is not from the provider; 503
    /// when it could not be acted on, so that the provider sends it again.
    /// </summary>
    [HttpPost]
    public async Task<IActionResult> Receive(string provider, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(cancellationToken) is not { } body)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var request = new WebhookRequest(body, name => Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null);
        try
        {
            return await receiveWebhook.RunAsync(provider, request, clock.GetCurrentInstant(), cancellationToken) switch
            {
                null => NotFound(),
                false => BadRequest(),
                true => Ok(),
            };
        }
        catch (GatewayException exception)
        {
            logger.LogWarning(exception, "A webhook of {Provider} cannot be acted on now; it is asked for again", provider);
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The bytes as they came; null if there are too many.</summary>
    private async Task<byte[]?> ReadBodyAsync(CancellationToken cancellationToken)
    {
        if (Request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await Request.Body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            if (body.Length + count > MaxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
