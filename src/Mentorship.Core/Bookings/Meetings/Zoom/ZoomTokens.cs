using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace Mentorship.Core.Bookings.Meetings.Zoom;

/// <summary>Keeps the token by which Zoom knows us: it lasts an hour, and asking for one each time is not liked.</summary>
public sealed class ZoomTokens(IClock clock)
{
    // Asked for anew a little early, so that none runs out on the way.
    private static readonly Duration Early = Duration.FromMinutes(2);

    private volatile Token? _token;

    /// <summary>A token that is good for now.</summary>
    /// <exception cref="MeetingHostException">Zoom gives none.</exception>
    public async Task<string> GetAsync(HttpClient http, ZoomAccount account, CancellationToken cancellationToken)
    {
        if (_token is { } known && clock.GetCurrentInstant() < known.Until)
        {
            return known.Value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, account.TokenAddress);
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.ClientId}:{account.ClientSecret}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        request.Content = new FormUrlEncodedContent([
            new("grant_type", "account_credentials"),
            new("account_id", account.AccountId),
        ]);
        using var answer = await SendAsync(http, request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new MeetingHostException("Zoom does not let us in.");
        }

        try
        {
            var grant = await answer.Content.ReadFromJsonAsync<Grant>(cancellationToken);
            if (grant is not { AccessToken.Length: > 0 })
            {
                throw new JsonException("There is no token in it.");
            }

            var token = new Token(grant.AccessToken, clock.GetCurrentInstant() + Duration.FromSeconds(grant.ExpiresIn) - Early);
            _token = token;
            return token.Value;
        }
        catch (JsonException exception)
        {
            throw new MeetingHostException("Zoom answered with something that cannot be read.", exception);
        }
    }

    /// <summary>A token is refused before its time, as when another process was given one meanwhile: the next call asks for another.</summary>
    public void Forget(string token)
    {
        if (_token?.Value == token)
        {
            _token = null;
        }
    }

    /// <summary>Sends, and tells a provider that is away or slow as what it is.</summary>
    internal static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new MeetingHostException("Zoom cannot be reached.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MeetingHostException("Zoom takes too long to answer.", exception);
        }
    }

    private sealed record Token(string Value, Instant Until);

    private sealed record Grant(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
