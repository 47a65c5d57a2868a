using Mentorship.Core.Common;

namespace Mentorship.Core.Offerings;

/// <summary>An offering that many mentors make, but for its price. See <see cref="OfferingTemplates"/>.</summary>
public sealed record OfferingTemplate
{
    public required string Title { get; init; }

    /// <summary>One of <see cref="Category.Initial"/>.</summary>
    public required string CategorySlug { get; init; }

    public required string Description { get; init; }

    public string Preparation { get; init; } = "";

    /// <summary>The lengths to choose from, of <see cref="Offering.Durations"/>; the shortest first.</summary>
    public required IReadOnlyList<int> Minutes { get; init; }

    public BookingMode Mode { get; init; } = BookingMode.Instant;

    public MeetingTypes MeetingTypes { get; init; } = MeetingTypes.Video;

    /// <summary>What differs from the usual rules for its shortest length.</summary>
    public Func<OfferingRules, OfferingRules> Adjust { get; init; } = rules => rules;

    /// <summary>What an offering from it says.</summary>
    /// <param name="hour">What an hour costs; each length costs its part.</param>
    /// <param name="pricedByHour">Whether it follows the mentor's hourly rate instead.</param>
    /// <param name="courseId">The mentor's course that it goes with; null without one.</param>
    public OfferingDescription ToDescription(Money hour, bool pricedByHour, Guid? courseId) => new()
    {
        Title = Title,
        Description = Description,
        Preparation = Preparation,
        CategorySlug = CategorySlug,
        CourseId = courseId,
        Lengths = [.. Minutes.Select(minutes => new LengthPrice(minutes, hour.ForMinutes(minutes)))],
        PricedByHour = pricedByHour,
        Mode = Mode,
        MeetingTypes = MeetingTypes,
        Rules = Adjust(OfferingRules.For(Minutes[0])),
    };
}
