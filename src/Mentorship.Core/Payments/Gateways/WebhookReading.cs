namespace Mentorship.Core.Payments.Gateways;

/// <summary>What a webhook turned out to be.</summary>
public abstract record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>Not from the provider, too old, or nothing that can be read: 400, and nothing is stored.</summary>
    /// <param name="Why">For the log: without anything of what was sent.</param>
    public sealed record Rejected(string Why) : WebhookReading;

    /// <summary>From the provider, of a kind that does not matter here: 200.</summary>
    /// <param name="EventId">As in <see cref="GatewayEvent.EventId"/>.</param>
    public sealed record Ignored(string EventId) : WebhookReading;

    /// <summary>From the provider, about a payment.</summary>
    /// <param name="Value">What it says.</param>
    public sealed record Event(GatewayEvent Value) : WebhookReading;
}
