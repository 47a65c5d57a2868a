using System.Globalization;
using Mentorship.Core.Common;
using Mentorship.Web.Features.Offerings;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>A mentor in a list.</summary>
public sealed record MentorCard
{
    /// <summary>How many of the specialties a card has room for.</summary>
    public const int SpecialtiesShown = 3;

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The picture's address; null for initials.</summary>
    public required string? Picture { get; init; }

    /// <summary>"Staff engineer at Northwind", or without a company what the mentor does.</summary>
    public required string Position { get; init; }

    public required IReadOnlyList<string> Specialties { get; init; }

    public required int YearsOfExperience { get; init; }

    /// <summary>The price of the cheapest session; null where all are for members only.</summary>
    public required Money? From { get; init; }

    /// <summary>"From €20".</summary>
    public string Price => From switch
    {
        null => PriceWords.ForMembers,
        { IsFree: true } => "Free sessions",
        { } price => $"From {price}",
    };

    public required double? Rating { get; init; }

    public required int Reviews { get; init; }

    public required int SessionsHeld { get; init; }

    /// <summary>How many of a hundred requests were answered in time; null where there were too few to say.</summary>
    public required int? ResponsePercent { get; init; }

    /// <summary>The first start that can be booked, as far as is known; null for none.</summary>
    public required Instant? NextAvailableAt { get; init; }

    /// <summary>"12 years", "1 year".</summary>
    public string Years => Counted(YearsOfExperience, "year");

    /// <summary>"31 sessions held"; null without any.</summary>
    public string? Sessions => SessionsHeld == 0 ? null : $"{Counted(SessionsHeld, "session")} held";

    /// <summary>"Answers 96% of requests"; null where there were too few to say.</summary>
    public string? Response => ResponsePercent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"Answers {percent}% of requests") : null;

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
