using Mentorship.Core.Common;
using Mentorship.Core.People;
using NodaTime;

namespace Mentorship.Core.Bookings.Listings;

/// <summary>What the directory has to know of a mentor, as it was found in the rows that say it.</summary>
public sealed record MentorFacts
{
    /// <summary>Over how long it is counted whether requests were answered.</summary>
    public static readonly Duration ResponseWindow = Duration.FromDays(180);

    /// <summary>With fewer requests than this nothing is said of how they were answered.</summary>
    public const int FewestRequests = 3;

    /// <summary>The most words by which a mentor is found; what a bio has beyond them is not searched.</summary>
    public const int MaxWords = 400;

    public required bool IsListed { get; init; }

    public required JobFamily? JobFamily { get; init; }

    public required int YearsOfExperience { get; init; }

    public required Instant? NextAvailableAt { get; init; }

    public double Rating { get; init; }

    public int RatingCount { get; init; }

    public int SessionsHeld { get; init; }

    public int? ResponsePercent { get; init; }

    /// <summary>The cheapest session of each currency that is not for members only.</summary>
    public required IReadOnlyList<Money> Prices { get; init; }

    /// <summary>The one of <see cref="Prices"/> that stands for the mentor; null without any.</summary>
    public required Money? From { get; init; }

    /// <summary>Slugs of the categories of what is published.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>By which words the mentor is found: name, title, company, specialties and bio.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>How many of a hundred requests were answered; null with too few of them.</summary>
    public static int? PercentOf(int answered, int unanswered) =>
        answered + unanswered < FewestRequests ? null : (int)Math.Round(100.0 * answered / (answered + unanswered), MidpointRounding.AwayFromZero);

    /// <summary>The words of a profile, with its user.</summary>
    public static IReadOnlyList<string> WordsOf(MentorProfile mentor) => SearchWords.Of(
        string.Join(' ', [mentor.User.Name, mentor.Headline, mentor.Company, .. mentor.Specialties, mentor.Bio]), MaxWords);
}
