using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Policies;

namespace Mentorship.Core.Bookings;

/// <summary>What is fixed when a time is taken: later changes of the offering or the policies do not reach it.</summary>
public sealed record BookingTerms
{
    public required Guid OfferingId { get; init; }

    public required Guid MentorId { get; init; }

    /// <summary>The offering's title then.</summary>
    public required string Title { get; init; }

    /// <summary>What the offering wants prepared then; may be empty.</summary>
    public string Preparation { get; init; } = "";

    public required int DurationMinutes { get; init; }

    /// <summary>What the mentor keeps free before it.</summary>
    public required int BufferBeforeMinutes { get; init; }

    /// <summary>What the mentor keeps free after it.</summary>
    public required int BufferAfterMinutes { get; init; }

    /// <summary>What it costs; nothing if it is included.</summary>
    public required Money Price { get; init; }

    /// <summary>Whether it is one of the mentee's included sessions of its week.</summary>
    public bool IsIncluded { get; init; }

    public required BookingMode Mode { get; init; }

    public required SessionPolicy Policy { get; init; }

    /// <summary>The terms of one of an offering's lengths.</summary>
    public static BookingTerms Of(Offering offering, int durationMinutes, bool isIncluded, SessionPolicy policy)
    {
        var price = offering.PriceOf(durationMinutes)
            ?? throw new ArgumentException($"{durationMinutes} minutes is no length of {offering.Id}.", nameof(durationMinutes));
        return new()
        {
            OfferingId = offering.Id,
            MentorId = offering.MentorId,
            Title = offering.Title,
            Preparation = offering.Preparation,
            DurationMinutes = durationMinutes,
            BufferBeforeMinutes = offering.Rules.BufferBeforeMinutes,
            BufferAfterMinutes = offering.Rules.BufferAfterMinutes,
            Price = isIncluded ? Money.Free(price.Currency) : price,
            IsIncluded = isIncluded,
            Mode = offering.Mode,
            Policy = policy,
        };
    }
}
