using Mentorship.Core.Policies;

namespace Mentorship.Web.Features.Admin.Policies;

/// <summary>One policy, with what it was before.</summary>
public sealed record PolicyPage
{
    public required PolicyDefinition Definition { get; init; }

    /// <summary>What it is now.</summary>
    public required int Value { get; init; }

    public required int Version { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PolicyChange> Changes { get; init; }

    public PolicyForm Form { get; init; } = new();
}
