using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>
/// A message of a provider's that has had its effect. (Provider, EventId) is the key, so one that comes again is known.
/// </summary>
public sealed class ProviderEvent
{
    public const int EventIdMaxLength = 255;
    public const int NoteMaxLength = 300;

    private ProviderEvent()
    {
    }

    public string Provider { get; private set; } = "";

    public string EventId { get; private set; } = "";

    public Guid? PaymentId { get; private set; }

    /// <summary>Why it is set aside for an admin; empty if it is not.</summary>
    public string Note { get; private set; } = "";

    public Instant ReceivedAt { get; private set; }

    public static ProviderEvent Of(string provider, string eventId, Guid? paymentId, string note, Instant now) => new()
    {
        Provider = provider,
        EventId = eventId.AtMost(EventIdMaxLength),
        PaymentId = paymentId,
        Note = note.AtMost(NoteMaxLength),
        ReceivedAt = now,
    };
}
