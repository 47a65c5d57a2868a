namespace Mentorship.Core.Payments.Gateways;

/// <summary>What came in at a webhook's address, from whomever.</summary>
/// <param name="Body">The bytes as they came: signatures are over these, and not over what they mean.</param>
/// <param name="Header">A header's value by its name in any case; null without one.</param>
public sealed record WebhookRequest(ReadOnlyMemory<byte> Body, Func<string, string?> Header);
