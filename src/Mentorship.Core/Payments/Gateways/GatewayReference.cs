namespace Mentorship.Core.Payments.Gateways;

/// <summary>A payment by its two names.</summary>
/// <param name="PaymentId">Ours.</param>
/// <param name="Reference">The provider's: <see cref="Checkout.Reference"/>.</param>
public sealed record GatewayReference(Guid PaymentId, string Reference);
