using System.Text.Json.Serialization;
using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Notifications;

/// <summary>A session that is suggested in a message.</summary>
public sealed record SuggestionFacts
{
    public required Guid OfferingId { get; init; }

    public required string Title { get; init; }

    /// <summary>The mentor's name.</summary>
    public required string Mentor { get; init; }

    /// <summary>The shortest of its lengths.</summary>
    public required int Minutes { get; init; }

    /// <summary>What that costs.</summary>
    public required long PriceMinorUnits { get; init; }

    public required string CurrencyCode { get; init; }

    /// <summary>The first free time; null if there is none.</summary>
    public Instant? NextAvailableAt { get; init; }

    [JsonIgnore]
    public Money Price => new(PriceMinorUnits, Currencies.Get(CurrencyCode));
}
