namespace Mentorship.Core.Payments.Gateways;

/// <summary>How a refund stands at the provider.</summary>
/// <param name="State">Whether the money has gone back.</param>
/// <param name="Reference">The provider's name for it; null where none was made.</param>
public sealed record GatewayRefund(GatewayRefundState State, string? Reference);
