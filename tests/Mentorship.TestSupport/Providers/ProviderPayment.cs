namespace Mentorship.TestSupport.Providers;

/// <summary>A payment in a provider's books.</summary>
public sealed class ProviderPayment
{
    public required string Reference { get; init; }

    /// <summary>What the shop calls it.</summary>
    public required string ShopReference { get; init; }

    /// <summary>By what it is refunded once it has been captured.</summary>
    public required string CaptureReference { get; init; }

    public required long Amount { get; set; }

    public required string Currency { get; set; }

    public required string Email { get; init; }

    public required Uri ReturnAddress { get; init; }

    public Uri? CancelAddress { get; init; }

    public required long CreatedAt { get; init; }

    public long ExpiresAt { get; init; }

    /// <summary>In the provider's own word.</summary>
    public required string Status { get; set; }

    public bool IsPaid { get; set; }

    /// <summary>Given back already, or on its way.</summary>
    public long Refunded { get; set; }
}
