using System.Globalization;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Web.Features.Offerings;

/// <summary>An offering in a list.</summary>
public sealed record OfferingCard
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Category { get; init; }

    public required string? Course { get; init; }

    /// <summary>The length that was looked for; null for any.</summary>
    public int? AskedMinutes { get; init; }

    /// <summary>The shortest of its lengths, or the one that was looked for.</summary>
    public required int DurationMinutes { get; init; }

    public required int LongestMinutes { get; init; }

    /// <summary>What that costs.</summary>
    public required Money Price { get; init; }

    /// <summary>Whether another length costs something else.</summary>
    public required bool HasSeveralPrices { get; init; }

    public required string MentorName { get; init; }

    public required string MentorSlug { get; init; }

    /// <summary>The address of the mentor's picture; null for initials.</summary>
    public required string? MentorPicture { get; init; }

    public required string Headline { get; init; }

    public required string Company { get; init; }

    /// <summary>The first start that can be booked, as far as is known; null for none.</summary>
    public required Instant? NextAvailableAt { get; init; }

    /// <summary>The mean of its ratings, one to five; null without any.</summary>
    public required double? Rating { get; init; }

    public required int Reviews { get; init; }

    /// <summary>Whether it is told to a member for whom it is included.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>Whether the viewer is no member, for whom alone it would be.</summary>
    public bool IsForMembers { get; init; }

    /// <summary>Whether it is the viewer's own, which nobody books.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Its page, with the length that was looked for.</summary>
    public string Address => AskedMinutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"/offerings/{Id}?minutes={minutes}") : $"/offerings/{Id}";

    /// <summary>"₦5,000", or "From ₦5,000".</summary>
    public string PriceInBrief => (IsIncluded, IsForMembers) switch
    {
        (true, _) => "Included",
        (_, true) => PriceWords.ForMembers,
        _ => PriceWords.InBrief(Price, DurationMinutes, HasSeveralPrices),
    };

    /// <summary>"Staff engineer at Northwind", or without a company what the mentor does.</summary>
    public string Position => Company.Length == 0 ? Headline : $"{Headline} at {Company}";
}
