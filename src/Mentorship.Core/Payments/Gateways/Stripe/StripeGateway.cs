using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Mentorship.Core.Common;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Stripe;

/// <summary>Stripe: one Checkout Session for each payment (docs.stripe.com/api).</summary>
internal sealed class StripeGateway : IPaymentGateway
{
    /// <summary>The version of the API that is spoken here, whatever the account's own is.</summary>
    public const string ApiVersion = "2026-07-29.dahlia";

    /// <summary>Where a refund says which of ours it is.</summary>
    public const string RefundKey = "refund_id";

    /// <summary>Where a refund says of which session it is: its events name neither session nor payment of ours.</summary>
    public const string SessionKey = "checkout_session";

    private const int MaxDescriptionLength = 250;

    // A session stays open for half an hour or more from when Stripe makes it; a minute is for clocks that differ. Added
    // to the request's own time and not to now: under the same key everything must be the same, also in a later try.
    private static readonly Duration OpenLonger = Duration.FromMinutes(31);

    private readonly GatewayAccount _account;
    private readonly GatewayHttp _http;
    private readonly ILogger _logger;

    public StripeGateway(HttpClient http, GatewayAccount account, ILogger logger)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", account.SecretKey);
        http.DefaultRequestHeaders.Add("Stripe-Version", ApiVersion);
        (_http, _account, _logger) = (new(http, Name), account, logger);
    }

    public string Name => "stripe";

    public bool Takes(Currency currency) => _account.Currencies.Contains(currency);

    public async Task<Checkout> StartAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        var paymentId = request.PaymentId.ToString("N");
        var answer = await PostAsync(
            "start a checkout",
            "v1/checkout/sessions",
            new(StringComparer.Ordinal)
            {
                ["mode"] = "payment",
                ["line_items[0][quantity]"] = "1",
                ["line_items[0][price_data][currency]"] = CodeOf(request.Amount),
                ["line_items[0][price_data][unit_amount]"] = AmountOf(request.Amount),
                ["line_items[0][price_data][product_data][name]"] = request.Description.AtMost(MaxDescriptionLength),
                ["client_reference_id"] = paymentId,
                ["payment_intent_data[metadata][payment_id]"] = paymentId,
                ["customer_email"] = request.PayerEmail,
                ["success_url"] = request.ReturnAddress.AbsoluteUri,
                ["cancel_url"] = request.CancelAddress.AbsoluteUri,
                ["expires_at"] = Text((request.ExpiresAt + OpenLonger).ToUnixTimeSeconds()),
            },
            $"checkout-{paymentId}",
            cancellationToken);
        var session = answer.Read<NewSession>();
        return new(session.Id, answer.PageAt(session.Url));
    }

    public async Task<GatewayPayment> FindAsync(GatewayReference payment, CancellationToken cancellationToken)
    {
        var path = $"v1/checkout/sessions/{Uri.EscapeDataString(payment.Reference)}?expand[]=payment_intent";
        var answer = await _http.GetAsync("find a payment", path, cancellationToken);
        var session = answer.Read<Session>();
        return session switch
        {
            { PaymentStatus: "paid" } => GatewayPayment.Captured(
                GatewayAmount.Of(session.AmountTotal, session.Currency),
                session.PaymentIntent?.Id ?? throw answer.Nonsense()),
            { Status: "expired" } => GatewayPayment.Failed,
            // Complete and unpaid: money that takes days is on its way, or has been refused.
            { Status: "complete", PaymentIntent.Status: "requires_payment_method" or "canceled" } => GatewayPayment.Failed,
            _ => GatewayPayment.Open,
        };
    }

    public async Task<GatewayRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        // Stripe repeats an idempotent answer as it first was, and forgets the key after a day. So it is asked first.
        var refundId = request.RefundId.ToString("N");
        var list = await _http.GetAsync(
            "list refunds",
            $"v1/refunds?payment_intent={Uri.EscapeDataString(request.CaptureReference)}&limit=100",
            cancellationToken);
        if (list.Read<RefundList>().Data.FirstOrDefault(refund => GatewayJson.Text(refund?.Metadata, RefundKey) == refundId) is { } made)
        {
            return made.Read();
        }

        var answer = await PostAsync(
            "make a refund",
            "v1/refunds",
            new(StringComparer.Ordinal)
            {
                ["payment_intent"] = request.CaptureReference,
                ["amount"] = AmountOf(request.Amount),
                [$"metadata[{RefundKey}]"] = refundId,
                [$"metadata[{SessionKey}]"] = request.Payment.Reference,
            },
            $"refund-{refundId}",
            cancellationToken);
        return answer.IsRefusal ? RefundRefusal.Read(answer, _logger) : answer.Read<Refund>().Read();
    }

    public WebhookReading ReadWebhook(WebhookRequest request, Instant now) => StripeWebhook.Read(request, _account.WebhookSecret, now);

    private Task<GatewayAnswer> PostAsync(string deed, string path, Dictionary<string, string> form, string key, CancellationToken cancellationToken) =>
        _http.PostAsync(deed, path, new FormUrlEncodedContent(form), cancellationToken, KeyValuePair.Create("Idempotency-Key", key));

    private static string AmountOf(Money money) => Text(money.MinorUnits);

    [SuppressMessage("Globalization", "CA1308", Justification = "Stripe writes codes in small letters.")]
    private static string CodeOf(Money money) => money.Currency.Code.ToLowerInvariant();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record NewSession(string Id, Uri? Url = null);

    private sealed record Session(string Status, string PaymentStatus, long AmountTotal, string Currency, PaymentIntent? PaymentIntent = null);

    private sealed record PaymentIntent(string Id, string Status);

    private sealed record RefundList(IReadOnlyList<Refund?> Data);

    private sealed record Refund(string Id, string? Status = null, JsonElement? Metadata = null)
    {
        public GatewayRefund Read() => new(
            Status switch
            {
                "succeeded" => GatewayRefundState.Succeeded,
                "failed" or "canceled" => GatewayRefundState.Failed,
                _ => GatewayRefundState.Pending,
            },
            Id);
    }
}
