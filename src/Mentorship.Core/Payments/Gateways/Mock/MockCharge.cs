using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>
/// A payment in the mock provider's books, which know nothing of ours: no key leads from here to there. How it ends is
/// decided on its page, when it ends may be later; <see cref="StateAt"/> says how it stands at a time.
/// </summary>
public sealed class MockCharge
{
    public const int ReferenceMaxLength = 40;

    /// <summary>When a payment with the card that pays late is captured.</summary>
    public static readonly Duration LateAfter = Duration.FromMinutes(6);

    /// <summary>When a payment with the card that gets no answer fails.</summary>
    public static readonly Duration StalledFor = Duration.FromMinutes(10);

    // After this long the shop does not want to hear any more.
    private const int MaxAttempts = 60;

    private MockCharge()
    {
    }

    /// <summary>The mock's own name for it.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The shop's.</summary>
    public Guid PaymentId { get; private set; }

    public long AmountMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string ReturnAddress { get; private set; } = "";

    public string CancelAddress { get; private set; } = "";

    /// <summary>When its page stops taking cards.</summary>
    public Instant ExpiresAt { get; private set; }

    /// <summary>Whether the card is known and a code is waited for.</summary>
    public bool NeedsCode { get; private set; }

    /// <summary>Whether it is, or will be, captured (true) or failed (false); null while that is open.</summary>
    public bool? IsCaptured { get; private set; }

    /// <summary>When that is so; null while it is open.</summary>
    public Instant? SettlesAt { get; private set; }

    /// <summary>When the shop is told next; null when it knows.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>How often the shop was told in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinorUnits, Currencies.Get(CurrencyCode));

    public static MockCharge Start(CheckoutRequest request) => new()
    {
        Reference = $"mock_{request.PaymentId:N}",
        PaymentId = request.PaymentId,
        AmountMinorUnits = request.Amount.MinorUnits,
        CurrencyCode = request.Amount.Currency.Code,
        Description = request.Description,
        ReturnAddress = request.ReturnAddress.AbsoluteUri,
        CancelAddress = request.CancelAddress.AbsoluteUri,
        ExpiresAt = request.ExpiresAt,
        DueAt = request.ExpiresAt,
    };

    /// <summary>How it stands: what was decided counts from its time on, and what nobody paid fails when its page ends.</summary>
    public GatewayPaymentState StateAt(Instant now) => IsCaptured switch
    {
        true when SettlesAt <= now => GatewayPaymentState.Captured,
        false when SettlesAt <= now => GatewayPaymentState.Failed,
        null when ExpiresAt <= now => GatewayPaymentState.Failed,
        _ => GatewayPaymentState.Open,
    };

    /// <summary>Whether its page takes a card.</summary>
    public bool TakesCard(Instant now) => IsCaptured is null && now < ExpiresAt;

    /// <summary>What happens when this card is charged. The caller has looked whether it takes one.</summary>
    public MockAnswer Charge(MockCard card, Instant now)
    {
        NeedsCode = card.Answer == MockAnswer.NeedsCode;
        switch (card.Answer)
        {
            case MockAnswer.Paid:
                Settle(isCaptured: true, now);
                break;
            case MockAnswer.Processing:
                Settle(isCaptured: true, now + LateAfter);
                break;
            case MockAnswer.NoAnswer:
                Settle(isCaptured: false, now + StalledFor);
                break;
            default:
                break;
        }

        Version++;
        return card.Answer;
    }

    /// <summary>The code was right.</summary>
    public void Confirm(Instant now)
    {
        NeedsCode = false;
        Settle(isCaptured: true, now);
        Version++;
    }

    /// <summary>The shop was told. If it did not listen it is told again, after longer and longer waits.</summary>
    public void Told(bool hasListened, Instant now)
    {
        Attempts++;
        DueAt = hasListened || Attempts >= MaxAttempts ? null : now + Duration.FromSeconds(Math.Min(10 << Math.Min(Attempts, 10), 3600));
        Version++;
    }

    private void Settle(bool isCaptured, Instant at)
    {
        IsCaptured = isCaptured;
        SettlesAt = at;
        DueAt = at;
    }
}
