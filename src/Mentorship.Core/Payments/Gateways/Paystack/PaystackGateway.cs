using System.Net.Http.Headers;
using System.Text.Json;
using Mentorship.Core.Common;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Paystack;

/// <summary>Paystack: transactions on its own page (paystack.com/docs/api).</summary>
internal sealed class PaystackGateway : IPaymentGateway
{
    // One reference is one transaction for ever, and its page's address is told once.
    private const int MaxReferences = 5;

    private readonly GatewayAccount _account;
    private readonly GatewayHttp _http;
    private readonly ILogger _logger;

    public PaystackGateway(HttpClient http, GatewayAccount account, ILogger logger)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", account.SecretKey);
        (_http, _account, _logger) = (new(http, Name), account, logger);
    }

    public string Name => "paystack";

    public bool Takes(Currency currency) => _account.Currencies.Contains(currency);

    public async Task<Checkout> StartAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var reference = request.PaymentId.ToString("N") + (number == 1 ? "" : $"-{number}");
            var answer = await InitializeAsync(request, reference, cancellationToken);
            if (!answer.IsRefusal || number == MaxReferences || !answer.Mentions("duplicate"))
            {
                var page = Read<Page>(answer);
                return new(page.Reference, answer.PageAt(page.AuthorizationUrl));
            }
        }
    }

    public async Task<GatewayPayment> FindAsync(GatewayReference payment, CancellationToken cancellationToken)
    {
        var answer = await _http.GetAsync("find a payment", $"transaction/verify/{Uri.EscapeDataString(payment.Reference)}", cancellationToken);
        var transaction = Read<Transaction>(answer);
        return transaction.Status switch
        {
            "success" => GatewayPayment.Captured(transaction.Paid, GatewayJson.Text(transaction.Id) ?? throw answer.Nonsense()),
            // All the money has gone back, by whoever's hand.
            "reversed" => GatewayPayment.Failed,
            // "failed" and "abandoned" too: the payer can try again on the same page.
            _ => GatewayPayment.Open,
        };
    }

    public async Task<GatewayRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        // There is no idempotency key. The note says which refund it is, and is looked for before one is made.
        var note = request.RefundId.ToString("N");
        var list = await _http.GetAsync("list refunds", $"refund?transaction={Uri.EscapeDataString(request.CaptureReference)}&perPage=100", cancellationToken);
        if (Read<IReadOnlyList<Refund?>>(list).FirstOrDefault(refund => refund?.MerchantNote?.Contains(note, StringComparison.Ordinal) == true) is { } made)
        {
            return made.Read();
        }

        var answer = await _http.PostJsonAsync(
            "make a refund",
            "refund",
            new
            {
                Transaction = request.CaptureReference,
                Amount = request.Amount.MinorUnits,
                Currency = request.Amount.Currency.Code,
                MerchantNote = note,
            },
            cancellationToken);
        return answer.IsRefusal ? RefundRefusal.Read(answer, _logger) : Read<Refund>(answer).Read();
    }

    public WebhookReading ReadWebhook(WebhookRequest request, Instant now) => PaystackWebhook.Read(request, _account.WebhookSecret, now);

    private Task<GatewayAnswer> InitializeAsync(CheckoutRequest request, string reference, CancellationToken cancellationToken) =>
        _http.PostJsonAsync(
            "start a checkout",
            "transaction/initialize",
            new
            {
                Amount = request.Amount.MinorUnits,
                Currency = request.Amount.Currency.Code,
                Email = request.PayerEmail,
                Reference = reference,
                CallbackUrl = request.ReturnAddress.AbsoluteUri,
                Metadata = new
                {
                    CancelAction = request.CancelAddress.AbsoluteUri,
                    CustomFields = new[] { new { DisplayName = "For", VariableName = "description", Value = request.Description } },
                },
            },
            cancellationToken);

    private static T Read<T>(GatewayAnswer answer)
        where T : class => answer.Read<Answer<T>>().Data ?? throw answer.Nonsense();

    private sealed record Answer<T>(T? Data);

    private sealed record Page(Uri AuthorizationUrl, string Reference);

    private sealed record Transaction(JsonElement Id, string Status, long Amount, string Currency)
    {
        public GatewayAmount Paid => GatewayAmount.Of(Amount, Currency);
    }

    private sealed record Refund(JsonElement Id, string Status, string? MerchantNote = null)
    {
        public GatewayRefund Read() => new(
            Status switch
            {
                "processed" => GatewayRefundState.Succeeded,
                "failed" => GatewayRefundState.Failed,
                // "needs-attention" too: it goes on when the payer's bank account has been given in the dashboard.
                _ => GatewayRefundState.Pending,
            },
            GatewayJson.Text(Id));
    }
}
