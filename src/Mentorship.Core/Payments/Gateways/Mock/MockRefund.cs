using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>Money that the mock provider has given back. The shop's id of it is the key, so it is given back once.</summary>
public sealed class MockRefund
{
    private MockRefund()
    {
    }

    public Guid RefundId { get; private set; }

    public string ChargeReference { get; private set; } = "";

    public long AmountMinorUnits { get; private set; }

    public Instant MadeAt { get; private set; }

    public static MockRefund Of(RefundRequest request, Instant now) => new()
    {
        RefundId = request.RefundId,
        ChargeReference = request.CaptureReference,
        AmountMinorUnits = request.Amount.MinorUnits,
        MadeAt = now,
    };
}
