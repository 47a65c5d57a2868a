using Mentorship.Core.Common;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Mock;

/// <summary>
/// A provider to try everything out with: a page of its own, books of its own, signed webhooks that may come late, and
/// no money. It takes every currency, where no real provider does. Never in production.
/// </summary>
internal sealed class MockGateway(MockCharges charges, MockSecret secret, IClock clock) : IPaymentGateway
{
    public string Name => MockSecret.Gateway;

    public bool Takes(Currency currency) => true;

    public async Task<Checkout> StartAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        var charge = await charges.StartAsync(request, cancellationToken);
        return new(charge.Reference, new Uri(request.ReturnAddress, $"/mock-gateway/{charge.Reference}"));
    }

    public async Task<GatewayPayment> FindAsync(GatewayReference payment, CancellationToken cancellationToken)
    {
        var charge = await charges.FindAsync(payment.Reference, cancellationToken)
            ?? throw new GatewayException($"{Name} does not know the payment.");
        return charge.StateAt(clock.GetCurrentInstant()) switch
        {
            GatewayPaymentState.Captured => GatewayPayment.Captured(new(charge.AmountMinorUnits, charge.CurrencyCode), charge.Reference),
            GatewayPaymentState.Failed => GatewayPayment.Failed,
            _ => GatewayPayment.Open,
        };
    }

    public async Task<GatewayRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken) =>
        await charges.RefundAsync(request, clock.GetCurrentInstant(), cancellationToken)
            ? new(GatewayRefundState.Succeeded, $"mock_refund_{request.RefundId:N}")
            : new(GatewayRefundState.Failed, null);

    public WebhookReading ReadWebhook(WebhookRequest request, Instant now) => MockWebhook.Read(request, secret.Value, now);
}
