using Mentorship.Core.Bookings.Listings;
using Mentorship.Core.Data;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using NodaTime;
using Npgsql;

namespace Mentorship.Benchmarks.Load.Market;

/// <summary>What mentors say of themselves, as different as people are, and how the directory finds them by it.</summary>
internal sealed class MarketProfiles(Instant now)
{
    private const int Vocabulary = 3000;
    private const int WordsOfBio = 50;
    private const int WordsOfOffering = 30;
    private const int DaysUntilFree = 20;

    private static readonly string[] Spoken = ["en", "de", "fr", "hi", "pt", "yo", "ja"];

#pragma warning disable CA5394 // Looks like chance and is the same every time.
    private readonly Random _random = new(20_261_122);

    /// <summary>A word of bios: some stand in very many, most in few.</summary>
    public static string Word(Random random) => WordOf((int)(Vocabulary * Math.Pow(random.NextDouble(), 3)));

    public void Describe(MentorshipDbContext db, MentorProfile profile, int number)
    {
        var bio = string.Join(' ', Enumerable.Range(0, WordsOfBio).Select(_ => Word(_random)));
        profile.Describe("Staff engineer", $"Company {WordOf(number % 97)}", bio, [Word(_random), Word(_random), Word(_random)], _random.Next(0, 30));
        profile.Present(JobFamilies.All[number % JobFamilies.All.Count], ["en", Spoken[_random.Next(Spoken.Length)]], []);
        if (number % 10 != 0)
        {
            var next = now + Duration.FromMinutes(5 * _random.Next(1, DaysUntilFree * 24 * 12));
            db.Entry(profile).Property(row => row.NextAvailableAt).CurrentValue = next;
        }
    }

    /// <summary>What an offering says of itself, and in which of the categories it is.</summary>
    public (string Text, string Category) DescribeOffering() => (
        $"Bring what you are working on: {string.Join(' ', Enumerable.Range(0, WordsOfOffering).Select(_ => Word(_random)))}.",
        Category.Initial[_random.Next(Category.Initial.Count)].Slug);

    /// <summary>When it is free first: as its mentor, or a while later.</summary>
    public Instant? NextOf(MentorProfile profile) => profile.NextAvailableAt + Duration.FromMinutes(30 * _random.Next(0, 48));

    /// <summary>Puts all of them into the directory and their offerings into the marketplace, by the rules of the application.</summary>
    public async Task ListAsync(MentorshipDbContext db, NpgsqlConnection connection, IReadOnlyList<MarketMentor> mentors)
    {
        var facts = mentors.Select(mentor => (mentor.Profile.UserId, Facts: FactsOf(mentor))).ToList();
        await BulkInsert.RunAsync(connection, db.Model, facts.Select(one =>
        {
            var listing = MentorListing.Of(one.UserId);
            listing.Show(one.Facts, now);
            return listing;
        }));
        await BulkInsert.RunAsync(connection, db.Model, facts.SelectMany(one => one.Facts.Words, (one, word) => MentorWord.Of(one.UserId, word)));
        await BulkInsert.RunAsync(connection, db.Model, facts.SelectMany(one => one.Facts.Categories, (one, slug) => MentorCategory.Of(one.UserId, slug)));
        await BulkInsert.RunAsync(connection, db.Model, facts.SelectMany(one => one.Facts.Prices, (one, price) =>
        {
            var row = MentorPrice.Of(one.UserId, price.Currency.Code);
            row.Cost(price.MinorUnits);
            return row;
        }));
        var offerings = mentors.SelectMany(mentor => mentor.Offerings).ToList();
        await BulkInsert.RunAsync(connection, db.Model, offerings.Select(offering =>
        {
            var listing = OfferingListing.Of(offering.Id);
            listing.Show(offering);
            return listing;
        }));
        await BulkInsert.RunAsync(
            connection, db.Model, offerings.SelectMany(OfferingWord.WordsOf, (offering, word) => OfferingWord.Of(offering.Id, word)));
    }
#pragma warning restore CA5394

    private static MentorFacts FactsOf(MarketMentor mentor)
    {
        var profile = mentor.Profile;
        var from = mentor.Offerings.MinBy(offering => offering.PriceMinorUnits)!.Price;
        return new()
        {
            IsListed = true,
            JobFamily = profile.JobFamily,
            YearsOfExperience = profile.YearsOfExperience,
            NextAvailableAt = profile.NextAvailableAt,
            Rating = profile.RatingAverage ?? 0,
            RatingCount = profile.RatingCount,
            SessionsHeld = profile.RatingCount * 2,
            Prices = [from],
            From = from,
            Categories = [.. mentor.Offerings.Select(offering => offering.CategorySlug).Distinct(StringComparer.Ordinal)],
            Words = MentorFacts.WordsOf(profile),
        };
    }

    // Pronounceable, so that many begin alike.
    private static string WordOf(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var word = "";
        for (var rest = number + 70; rest > 0; rest /= 70)
        {
            word += $"{Consonants[rest % 14]}{Vowels[rest / 14 % 5]}";
        }

        return word;
    }
}
