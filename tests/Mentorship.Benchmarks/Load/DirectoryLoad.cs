using System.Globalization;
using Mentorship.Benchmarks.Load.Market;

namespace Mentorship.Benchmarks.Load;

/// <summary>Visitors look for mentors and offerings; no two of them ask the same, unless that is what is measured.</summary>
internal sealed class DirectoryLoad(HttpClient http)
{
    private static readonly string[] SameMentors = ["/mentors", "/mentors?free=week", "/mentors?job=data", "/mentors?sort=rating", "/mentors?words=engineer"];
    private static readonly string[] SameOfferings = ["/offerings", "/offerings?free=week", "/offerings?category=leadership", "/offerings?sort=rating", "/offerings?price=free"];

    private int _asked;

    /// <summary>Makes sure that the pages are what is meant to be measured.</summary>
    /// <exception cref="InvalidOperationException">They find nobody.</exception>
    public async Task CheckAsync()
    {
        await CheckAsync(MentorQuestion, "class=\"mentor-card\"");
        await CheckAsync(OfferingQuestion, "class=\"offering-card\"");
    }

    /// <summary>A question to the directory that nobody asked before.</summary>
    public Task<LoadAnswer> SearchAsync(int number) => SendAsync(MentorQuestion());

    /// <summary>The same to the marketplace.</summary>
    public Task<LoadAnswer> SearchOfferingsAsync(int number) => SendAsync(OfferingQuestion());

    /// <summary>One of five that everybody asks of the directory.</summary>
    public Task<LoadAnswer> SameAsync(int number) => SendAsync(SameMentors[number % SameMentors.Length]);

    /// <summary>The same of the marketplace.</summary>
    public Task<LoadAnswer> SameOfferingsAsync(int number) => SendAsync(SameOfferings[number % SameOfferings.Length]);

    private string MentorQuestion() => Question(
        "/mentors",
        [
            "", "&free=week", "&free=month", "&experience=senior&experience=staff", "&job=data", "&job=engineering&job=design", "&language=de",
            "&currency=USD&max=50", "&category=career-guidance", "&rating=4", "&job=product&free=week&experience=staff",
        ],
        ["", "&sort=rating", "&sort=price", "&sort=experience"]);

    private string OfferingQuestion() => Question(
        "/offerings",
        [
            "", "&free=week", "&free=month", "&category=leadership", "&category=career-guidance&category=code-review", "&minutes=60", "&price=free",
            "&currency=USD&max=70", "&minutes=60&currency=USD&min=50&max=70", "&mentor=mentor-7", "&category=leadership&free=week&minutes=30",
        ],
        ["", "&sort=rating", "&sort=price", "&sort=newest"]);

    private async Task CheckAsync(Func<string> ask, string card)
    {
        var found = 0;
        for (var number = 0; number < 20; number++)
        {
            var page = await http.GetStringAsync(new Uri(ask(), UriKind.Relative));
            found += page.Contains(card, StringComparison.Ordinal) ? 1 : 0;
        }

        if (found < 10)
        {
            throw new InvalidOperationException($"Only {found} of 20 questions find {card}.");
        }
    }

    /// <summary>Half of them words with something else, the others filters, in all orders and on several pages.</summary>
    private string Question(string list, string[] narrow, string[] orders)
    {
        var number = Interlocked.Increment(ref _asked);
#pragma warning disable CA5394 // Looks like chance and is the same every time.
        var random = new Random(number);
        var words = number % 2 == 0 ? $"&words={MarketProfiles.Word(random)[..4]}" : "";

        // Whatever it asks for, its number makes it another address: a category that there is not, which is passed over.
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{list}?category=anew-{number}{words}{narrow[random.Next(narrow.Length)]}{orders[random.Next(orders.Length)]}&page={random.Next(1, 4)}");
#pragma warning restore CA5394
    }

    private async Task<LoadAnswer> SendAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new(response.IsSuccessStatusCode && body.Length > 0, body.Length);
    }
}
