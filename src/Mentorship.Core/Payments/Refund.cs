using Mentorship.Core.Common;
using Mentorship.Core.Payments.Gateways;
using NodaTime;

namespace Mentorship.Core.Payments;

/// <summary>Money of one payment that is given back. It is owed from the transaction that causes it; sending it follows.</summary>
public sealed class Refund
{
    // Longer than any provider is away; after that an admin looks.
    private const int MaxAttempts = 40;

    private Refund()
    {
    }

    public Guid Id { get; private set; }

    public Guid PaymentId { get; private set; }

    public Payment Payment { get; private set; } = null!;

    /// <summary>Which of the payment's refunds, from one.</summary>
    public int Number { get; private set; }

    public long AmountMinorUnits { get; private set; }

    public string CurrencyCode { get; private set; } = "";

    public RefundCause Cause { get; private set; }

    public RefundStatus Status { get; private set; }

    /// <summary>The provider's name for it; null until the provider has answered.</summary>
    public string? Reference { get; private set; }

    public int Attempts { get; private set; }

    public Instant OwedAt { get; private set; }

    /// <summary>When the provider is told or asked next; null when there is nothing more to do.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    public Money Amount => new(AmountMinorUnits, Currencies.Get(CurrencyCode));

    public static Refund Owe(Payment payment, int number, long minorUnits, RefundCause cause, Instant now) => new()
    {
        Id = Ids.New(now),
        PaymentId = payment.Id,
        Number = number,
        AmountMinorUnits = minorUnits,
        CurrencyCode = payment.CurrencyCode,
        Cause = cause,
        Status = RefundStatus.Owed,
        OwedAt = now,
        DueAt = now,
    };

    /// <summary>Keeps what the provider answered.</summary>
    public void Answered(GatewayRefund answer, Instant now)
    {
        Attempts++;
        Reference = answer.Reference ?? Reference;
        (Status, DueAt) = answer.State switch
        {
            GatewayRefundState.Succeeded => (RefundStatus.Done, (Instant?)null),
            GatewayRefundState.Pending => (RefundStatus.Sent, now + Duration.FromHours(6)),
            GatewayRefundState.Failed => (RefundStatus.Failed, null),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.State, "No state of a refund."),
        };
        Version++;
    }

    /// <summary>The provider could not be reached: it is tried again, after longer and longer waits.</summary>
    public void TryAgain(Instant now)
    {
        Attempts++;
        if (Attempts >= MaxAttempts)
        {
            Status = RefundStatus.Failed;
            DueAt = null;
        }
        else
        {
            DueAt = now + Duration.Min(Duration.FromMinutes(1 << Math.Min(Attempts, 8)), Duration.FromHours(4));
        }

        Version++;
    }
}
