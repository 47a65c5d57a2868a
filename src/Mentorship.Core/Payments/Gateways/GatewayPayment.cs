namespace Mentorship.Core.Payments.Gateways;

/// <summary>How a payment stands at the provider.</summary>
/// <param name="State">Whether it was made.</param>
/// <param name="Amount">What was captured; null unless it was.</param>
/// <param name="CaptureReference">What to refund by; null unless it was captured.</param>
public sealed record GatewayPayment(GatewayPaymentState State, GatewayAmount? Amount, string? CaptureReference)
{
    public static GatewayPayment Open { get; } = new(GatewayPaymentState.Open, null, null);

    public static GatewayPayment Failed { get; } = new(GatewayPaymentState.Failed, null, null);

    public static GatewayPayment Captured(GatewayAmount amount, string captureReference) =>
        new(GatewayPaymentState.Captured, amount, captureReference);
}
