using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>The mock provider's side of webhooks: tells the shop, over HTTP, what is due to be told, until it listens.</summary>
public sealed class SendMockEvents(MockCharges charges, MockSecret secret, IHttpClientFactory clients, ILogger<SendMockEvents> logger)
{
    /// <param name="now">The time.</param>
    /// <param name="most">How many at the most; what is left is still due.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task RunAsync(Instant now, int most, CancellationToken cancellationToken)
    {
        foreach (var charge in await charges.DueAsync(now, most, cancellationToken))
        {
            await charges.ToldAsync(charge.Reference, await TellAsync(charge, now, cancellationToken), now, cancellationToken);
        }
    }

    private async Task<bool> TellAsync(MockCharge charge, Instant now, CancellationToken cancellationToken)
    {
        var body = MockWebhook.Body(charge, now);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(charge.ReturnAddress), $"/webhooks/payments/{MockSecret.Gateway}"));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(MockWebhook.SignatureHeader, MockWebhook.Sign(body, secret.Value, now));
        try
        {
            using var http = clients.CreateClient(typeof(SendMockEvents).FullName!);
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogWarning(exception, "The mock provider could not tell of {Reference}; it tries again", charge.Reference);
            return false;
        }
    }
}
