using Mentorship.Benchmarks.Load.Market;
using NodaTime;
using NodaTime.Text;

namespace Mentorship.Benchmarks.Load;

/// <summary>Visitors from everywhere look at offerings with the month of their free times.</summary>
internal sealed class SlotsLoad
{
    private const int DaysAhead = 30;
    private const int Addresses = 5000;

    private readonly HttpClient _http;
    private readonly Uri[] _addresses;

    public SlotsLoad(HttpClient http, IReadOnlyList<MarketMentor> mentors, Instant now)
    {
        _http = http;
#pragma warning disable CA5394 // Looks like chance and is the same every time.
        var random = new Random(1);
        _addresses = [.. Enumerable.Range(0, Addresses).Select(_ => Address())];

        Uri Address()
        {
            var mentor = mentors[random.Next(mentors.Count)];
            var offering = mentor.Offerings[random.Next(mentor.Offerings.Count)];
            var zone = MarketPlaces.Zones[random.Next(MarketPlaces.Zones.Count)];
            var date = now.InZone(zone).Date.PlusDays(random.Next(DaysAhead));
            return new($"/offerings/{offering.Id}?date={LocalDatePattern.Iso.Format(date)}&zone={Uri.EscapeDataString(zone.Id)}", UriKind.Relative);
        }
#pragma warning restore CA5394
    }

    /// <summary>Makes sure that the pages are what is meant to be measured.</summary>
    /// <exception cref="InvalidOperationException">They show no free times.</exception>
    public async Task CheckAsync()
    {
        var withTimes = 0;
        foreach (var address in _addresses.Take(20))
        {
            var page = await _http.GetStringAsync(address);
            withTimes += page.Contains("day is-free", StringComparison.Ordinal) && page.Contains("time-option", StringComparison.Ordinal) ? 1 : 0;
        }

        if (withTimes < 10)
        {
            throw new InvalidOperationException($"Only {withTimes} of 20 pages have free days and times.");
        }
    }

    public async Task<LoadAnswer> SendAsync(int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _addresses[number % _addresses.Length]);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(response.IsSuccessStatusCode && body.Length > 0, body.Length);
    }
}
