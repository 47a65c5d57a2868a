using System.Net.Http.Headers;
using System.Text;
using Mentorship.Core.Common;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.Core.Payments.Gateways.Razorpay;

/// <summary>Razorpay: one Payment Link for each payment (razorpay.com/docs/api).</summary>
internal sealed class RazorpayGateway : IPaymentGateway
{
    /// <summary>Where a refund says of which payment link it is.</summary>
    public const string LinkKey = "payment_link";

    private const int MaxDescriptionLength = 2048;
    private const int MaxNameLength = 50;

    // A link stays open for a quarter of an hour or more from when Razorpay makes it; a minute is for clocks that differ.
    private static readonly Duration OpenLonger = Duration.FromMinutes(16);

    private readonly GatewayAccount _account;
    private readonly GatewayHttp _http;
    private readonly ILogger _logger;

    public RazorpayGateway(HttpClient http, GatewayAccount account, ILogger logger)
    {
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.KeyId}:{account.SecretKey}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", key);
        (_http, _account, _logger) = (new(http, Name), account, logger);
    }

    public string Name => "razorpay";

    public bool Takes(Currency currency) => _account.Currencies.Contains(currency);

    public async Task<Checkout> StartAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        var reference = request.PaymentId.ToString("N");
        var answer = await _http.PostJsonAsync(
            "start a checkout",
            "v1/payment_links",
            new
            {
                Amount = request.Amount.MinorUnits,
                Currency = request.Amount.Currency.Code,
                AcceptPartial = false,
                ReferenceId = reference,
                Description = request.Description.AtMost(MaxDescriptionLength),
                Customer = new { Name = request.PayerName.AtMost(MaxNameLength), Email = request.PayerEmail },
                // The payer is sent to the page at once; a message with the link would come beside it.
                Notify = new { Sms = false, Email = false },
                ReminderEnable = false,
                CallbackUrl = request.ReturnAddress.AbsoluteUri,
                CallbackMethod = "get",
                ExpireBy = (request.ExpiresAt + OpenLonger).ToUnixTimeSeconds(),
            },
            cancellationToken);
        var link = answer.IsRefusal ? await MadeAsync(reference, cancellationToken) ?? throw answer.Failure() : answer.Read<Link>();
        return new(link.Id, answer.PageAt(link.ShortUrl));
    }

    public async Task<GatewayPayment> FindAsync(GatewayReference payment, CancellationToken cancellationToken)
    {
        var answer = await _http.GetAsync("find a payment", $"v1/payment_links/{Uri.EscapeDataString(payment.Reference)}", cancellationToken);
        var link = answer.Read<PaidLink>();
        return link.Status switch
        {
            "paid" => GatewayPayment.Captured(
                GatewayAmount.Of(link.AmountPaid, link.Currency),
                link.Payments is [{ } made, ..] ? made.PaymentId : throw answer.Nonsense()),
            "cancelled" or "expired" => GatewayPayment.Failed,
            _ => GatewayPayment.Open,
        };
    }

    public async Task<GatewayRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken)
    {
        // The key keeps a second request from being a second refund; the list says how the refund stands by now.
        var receipt = request.RefundId.ToString("N");
        var path = $"v1/payments/{Uri.EscapeDataString(request.CaptureReference)}/refund";
        var list = await _http.GetAsync("list refunds", $"{path}s?count=100", cancellationToken);
        if (list.Read<RefundList>().Items.FirstOrDefault(refund => refund?.Receipt == receipt) is { } made)
        {
            return made.Read();
        }

        var answer = await _http.PostJsonAsync(
            "make a refund",
            path,
            new
            {
                Amount = request.Amount.MinorUnits,
                Receipt = receipt,
                Notes = new Dictionary<string, string>(StringComparer.Ordinal) { [LinkKey] = request.Payment.Reference },
            },
            cancellationToken,
            KeyValuePair.Create("X-Refund-Idempotency", receipt));
        return answer.IsRefusal ? RefundRefusal.Read(answer, _logger) : answer.Read<Refund>().Read();
    }

    public WebhookReading ReadWebhook(WebhookRequest request, Instant now) => RazorpayWebhook.Read(request, _account.WebhookSecret, now);

    /// <summary>The link that an earlier try made, whose answer was lost: a reference of ours is good for one link.</summary>
    private async Task<Link?> MadeAsync(string reference, CancellationToken cancellationToken)
    {
        var answer = await _http.GetAsync("find a checkout", $"v1/payment_links?reference_id={reference}", cancellationToken);
        return answer.Read<LinkList>().PaymentLinks.FirstOrDefault(link => link?.ReferenceId == reference);
    }

    private sealed record LinkList(IReadOnlyList<Link?> PaymentLinks);

    private sealed record Link(string Id, Uri ShortUrl, string? ReferenceId = null);

    private sealed record PaidLink(string Status, long AmountPaid, string Currency, IReadOnlyList<LinkPayment?>? Payments = null);

    private sealed record LinkPayment(string PaymentId);

    private sealed record RefundList(IReadOnlyList<Refund?> Items);

    private sealed record Refund(string Id, string Status, string? Receipt = null)
    {
        public GatewayRefund Read() => new(
            Status switch
            {
                "processed" => GatewayRefundState.Succeeded,
                "failed" => GatewayRefundState.Failed,
                _ => GatewayRefundState.Pending,
            },
            Id);
    }
}
