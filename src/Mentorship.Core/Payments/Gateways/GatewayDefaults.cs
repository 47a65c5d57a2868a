using Mentorship.Core.Common;

namespace Mentorship.Core.Payments.Gateways;

/// <summary>What is known of a provider before it is set up.</summary>
/// <param name="BaseAddress">Where its API is.</param>
/// <param name="Currencies">What it is for unless the settings say otherwise.</param>
/// <param name="HasKeyId">Whether its keys have a name.</param>
/// <param name="HasWebhookSecret">Whether webhooks are signed with a secret of their own and not with the key.</param>
internal sealed record GatewayDefaults(Uri BaseAddress, IReadOnlyList<Currency> Currencies, bool HasKeyId, bool HasWebhookSecret);
