using Mentorship.Core.Offerings;

namespace Mentorship.Web.Features.Mentor.Offerings;

/// <summary>One of a mentor's own offerings in their list, with its figures.</summary>
public sealed record OfferingLine
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>How long, from the shortest to the longest of its lengths.</summary>
    public required string Length { get; init; }

    /// <summary>For how much, in words.</summary>
    public required string Price { get; init; }

    public required OfferingStatus Status { get; init; }

    /// <summary>How many confirmed sessions are to come.</summary>
    public required int Upcoming { get; init; }

    /// <summary>How often others opened its page.</summary>
    public required long Views { get; init; }

    /// <summary>How many sessions were booked or asked for, whatever came of them.</summary>
    public required int Booked { get; init; }

    public required int Completed { get; init; }

    /// <summary>The mentor's share of what was paid, net of refunds, in each currency: "$35 · ₦1,400".</summary>
    public required string Income { get; init; }

    /// <summary>The mean of its ratings; null without one.</summary>
    public required double? Rating { get; init; }

    public required int Reviews { get; init; }
}
