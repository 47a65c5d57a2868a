using System.Net.Http.Headers;
using Mentorship.Core.Payments.Gateways;

namespace Mentorship.TestSupport.Providers;

/// <summary>A webhook as a provider sends it.</summary>
/// <param name="Body">The bytes that are signed.</param>
/// <param name="Headers">The signature, and what comes with it.</param>
public sealed record SignedWebhook(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>As it stands before the gateway.</summary>
    public WebhookRequest AsRequest() => new(
        Body,
        name => Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value);

    /// <summary>Sends it, as often as one likes: providers do too.</summary>
    public async Task<HttpResponseMessage> SendToAsync(HttpClient http, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in Headers)
        {
            request.Headers.Add(name, value);
        }

        return await http.SendAsync(request);
    }
}
