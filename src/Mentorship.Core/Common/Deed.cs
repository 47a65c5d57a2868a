using NodaTime;

namespace Mentorship.Core.Common;

/// <summary>Something that was done to a record, as the audit keeps it.</summary>
/// <param name="Name">What, in the past tense and with small letters: "weekly limit changed".</param>
/// <param name="ActorId">Who did it; null when nobody did, as when time ran out.</param>
/// <param name="At">When.</param>
public sealed record Deed(string Name, Guid? ActorId, Instant At)
{
    public const int NameMaxLength = 60;
    public const int ReasonMaxLength = 500;

    /// <summary>What was said with it; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The policies that it was done under, as one line of keys and values; empty where there are none.</summary>
    public string Policy { get; init; } = "";
}
