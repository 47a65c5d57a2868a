namespace Mentorship.Core.Offerings;

/// <summary>Everything a mentor says of an offering, checked before it gets here.</summary>
public sealed record OfferingDescription
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public string Preparation { get; init; } = "";

    public required string CategorySlug { get; init; }

    public Guid? CourseId { get; init; }

    /// <summary>One at least, each length once, all in one currency.</summary>
    public required IReadOnlyList<LengthPrice> Lengths { get; init; }

    /// <summary>Whether the mentor's hourly rate makes the prices, whatever <see cref="Lengths"/> says of them.</summary>
    public bool PricedByHour { get; init; }

    public BookingMode Mode { get; init; } = BookingMode.Instant;

    /// <summary>One at least.</summary>
    public MeetingTypes MeetingTypes { get; init; } = MeetingTypes.Video;

    /// <summary>Where to meet in person; kept only when that is possible.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether members can book it with their weekly allowance.</summary>
    public bool IsIncluded { get; init; }

    public required OfferingRules Rules { get; init; }
}
