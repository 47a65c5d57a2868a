namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>What the mock provider signs its webhooks with. Where it is set, the mock provider is in use.</summary>
/// <param name="Value">Never empty.</param>
public sealed record MockSecret(string Value)
{
    /// <summary>The name of the mock provider.</summary>
    public const string Gateway = "mock";

    /// <summary>The setting that switches it on.</summary>
    public const string Key = $"{PaymentGatewayServices.Section}:Mock:WebhookSecret";
}
