using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Mentors;

/// <summary>A mentor in a list.</summary>
public sealed record MentorCard
{
    /// <summary>How many of the specialties a card has room for.</summary>
    public const int SpecialtiesShown = 3;

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>"Staff engineer at Northwind", or without a company what the mentor does.</summary>
    public required string Position { get; init; }

    public required IReadOnlyList<string> Specialties { get; init; }

    /// <summary>The price of the cheapest offering.</summary>
    public required Money From { get; init; }

    public required double? Rating { get; init; }

    public required int Reviews { get; init; }

    /// <summary>The first start that can be booked, as far as is known; null for none.</summary>
    public required Instant? NextAvailableAt { get; init; }
}
