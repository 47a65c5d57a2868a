using System.Net;
using System.Text.RegularExpressions;

namespace Mentorship.Benchmarks.Load;

/// <summary>A mentee who has signed in and books: keeps cookies and the token that forms need, and reads no more of a page than that.</summary>
internal sealed partial class BookingClient(HttpClient http)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private string _token = "";

    /// <summary>Signs in, and takes a token that is good for this person's forms.</summary>
    /// <exception cref="InvalidOperationException">It does not work.</exception>
    public async Task SignInAsync(string email, string password)
    {
        _token = Token().Match(await ReadAsync("/account/sign-in")).Groups["token"].Value;
        using var answer = await PostAsync("/account/sign-in", ("Form.Email", email), ("Form.Password", password));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{email} cannot sign in: {(int)answer.StatusCode}.");
        }

        _token = Token().Match(await ReadAsync("/bookings")).Groups["token"].Value;
    }

    /// <summary>Takes a time and books it, or is refused it plainly. False if the answer is neither.</summary>
    public async Task<(bool IsGood, bool IsBooked)> BookAsync(Guid offeringId, string start)
    {
        using var held = await PostAsync("/bookings", ("Form.OfferingId", offeringId.ToString()), ("Form.Start", start));
        if (held.StatusCode != HttpStatusCode.Redirect)
        {
            return (IsRefusal(held.StatusCode), false);
        }

        var details = held.Headers.Location!.ToString();
        using var booked = await PostAsync(details, ("Form.Topic", "I would like to talk about what to do next."), ("Form.MeetingType", "Video"));
        return booked.StatusCode == HttpStatusCode.Redirect
            ? (true, booked.Headers.Location!.ToString().EndsWith("/done", StringComparison.Ordinal))
            : (IsRefusal(booked.StatusCode), false);
    }

    /// <summary>Asks for a page as this person.</summary>
    public async Task<LoadAnswer> GetAsync(string path)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, path));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return new(answer.IsSuccessStatusCode, body.Length);
    }

    private static bool IsRefusal(HttpStatusCode status) => status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity;

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, path));
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", _token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]),
    });

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            lock (_gate)
            {
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            }

            var answer = await http.SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            {
                lock (_gate)
                {
                    foreach (var cookie in cookies)
                    {
                        var pair = cookie.Split(';')[0].Split('=', 2);
                        _cookies[pair[0]] = pair[1];
                    }
                }
            }

            return answer;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
