namespace Mentorship.TestSupport.Providers;

/// <summary>A refund in a provider's books.</summary>
public sealed class ProviderRefund
{
    public required string Id { get; init; }

    public required ProviderPayment Payment { get; init; }

    public required long Amount { get; init; }

    public required long CreatedAt { get; init; }

    /// <summary>What the shop wrote on it.</summary>
    public required IReadOnlyDictionary<string, string> Notes { get; init; }

    /// <summary>In the provider's own word.</summary>
    public required string Status { get; set; }
}
