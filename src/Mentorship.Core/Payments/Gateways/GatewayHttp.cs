using System.Net.Http.Headers;
using System.Text.Json;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>Asks a provider, and turns everything that is not an answer into a <see cref="GatewayException"/>.</summary>
internal sealed class GatewayHttp(HttpClient http, string gateway)
{
    /// <param name="deed">What is asked for, in words for the log: "start a checkout".</param>
    /// <param name="request">Sent once and never again.</param>
    /// <param name="cancellationToken">Of whoever waits.</param>
    /// <returns>What the provider says, be it yes or that the request is wrong (<see cref="GatewayAnswer.IsRefusal"/>).</returns>
    public async Task<GatewayAnswer> SendAsync(string deed, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var answer = new GatewayAnswer(gateway, deed, response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return response.IsSuccessStatusCode || answer.IsRefusal ? answer : throw answer.Failure();
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GatewayException($"{gateway} was too slow to {deed}.", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new GatewayException($"{gateway} could not be reached to {deed}.", exception);
        }
    }

    public Task<GatewayAnswer> GetAsync(string deed, string path, CancellationToken cancellationToken) =>
        SendAsync(deed, new(HttpMethod.Get, path), cancellationToken);

    public Task<GatewayAnswer> PostJsonAsync(
        string deed,
        string path,
        object body,
        CancellationToken cancellationToken,
        params IEnumerable<KeyValuePair<string, string>> headers)
    {
        // With a length, and not in chunks, which not every provider takes.
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, GatewayJson.Options));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return PostAsync(deed, path, content, cancellationToken, headers);
    }

    public Task<GatewayAnswer> PostAsync(
        string deed,
        string path,
        HttpContent content,
        CancellationToken cancellationToken,
        params IEnumerable<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return SendAsync(deed, request, cancellationToken);
    }
}
