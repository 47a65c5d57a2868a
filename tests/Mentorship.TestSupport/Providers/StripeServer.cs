using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Mentorship.TestSupport.Providers;

/// <summary>Stripe, as docs.stripe.com/api describes it.</summary>
public sealed class StripeServer : ProviderServer
{
    public const string SecretKey = "sk_test_stripe";
    public const string WebhookSecret = "whsec_mentorship";

    private static readonly HashSet<string> CheckoutParameters = new(StringComparer.Ordinal)
    {
        "mode", "line_items[0][quantity]", "line_items[0][price_data][currency]", "line_items[0][price_data][unit_amount]",
        "line_items[0][price_data][product_data][name]", "client_reference_id", "payment_intent_data[metadata][payment_id]",
        "customer_email", "success_url", "cancel_url", "expires_at",
    };

    private readonly Dictionary<string, (string Request, object Answer)> _answers = new(StringComparer.Ordinal);

    private StripeServer(IClock clock)
        : base(clock)
    {
    }

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Payments:Stripe:SecretKey"] = SecretKey,
        ["Payments:Stripe:WebhookSecret"] = WebhookSecret,
        ["Payments:Stripe:BaseAddress"] = Address.AbsoluteUri,
    };

    /// <summary>The version that the last request asked for.</summary>
    public string? Version { get; private set; }

    public static async Task<StripeServer> StartAsync(IClock clock)
    {
        var server = new StripeServer(clock);
        await server.StartAsync();
        return server;
    }

    /// <summary>A day passes: what was answered under a key is forgotten.</summary>
    public void ForgetKeys()
    {
        lock (Gate)
        {
            _answers.Clear();
        }
    }

    /// <summary>The page's time is up.</summary>
    public SignedWebhook Expire(string reference)
    {
        lock (Gate)
        {
            var payment = Payment(reference)!;
            payment.Status = "expired";
            return About("checkout.session.expired", ShowSession(payment, expand: false));
        }
    }

    /// <summary>The payer promises money that takes days; the event says that the page is done with.</summary>
    public SignedWebhook Promise(string reference)
    {
        lock (Gate)
        {
            var payment = Payment(reference)!;
            payment.Status = "complete";
            return About("checkout.session.completed", ShowSession(payment, expand: false));
        }
    }

    /// <summary>What was promised does not come.</summary>
    public SignedWebhook BreakPromise(string reference)
    {
        lock (Gate)
        {
            var payment = Payment(reference)!;
            payment.Status = "broken";
            return About("checkout.session.async_payment_failed", ShowSession(payment, expand: false));
        }
    }

    public override SignedWebhook Unrelated() => About("customer.created", new { id = "cus_1", @object = "customer" });

    public override SignedWebhook Sign(byte[] body) => Sign(body, Now);

    public static SignedWebhook Sign(byte[] body, long time, string secret = WebhookSecret)
    {
        var code = Hex(HmacSha256(secret, [.. Encoding.UTF8.GetBytes($"{time}."), .. body]));
        return new(body, new Dictionary<string, string>(StringComparer.Ordinal) { ["Stripe-Signature"] = $"t={time},v1={code}" });
    }

    protected override bool IsKnown(HttpRequest request)
    {
        Version = request.Headers["Stripe-Version"];
        return request.Headers.Authorization == $"Bearer {SecretKey}";
    }

    protected override IResult Unknown() =>
        Json(new { error = new { message = "Invalid API Key provided: sk_test_****", type = "invalid_request_error" } }, StatusCodes.Status401Unauthorized);

    protected override void MapApi(IEndpointRouteBuilder api)
    {
        api.MapPost("/v1/checkout/sessions", (HttpRequest request) => OnceAsync(request, Start));
        api.MapGet("/v1/checkout/sessions/{id}", (string id, HttpRequest request) => Find(id, request.Query["expand[]"] == "payment_intent"));
        api.MapPost("/v1/refunds", (HttpRequest request) => OnceAsync(request, MakeRefund));
        api.MapGet("/v1/refunds", (HttpRequest request) => Json(new
        {
            @object = "list",
            has_more = false,
            data = Refunds.Where(refund => refund.Payment.CaptureReference == request.Query["payment_intent"]).Select(Show),
        }));
    }

    protected override SignedWebhook Paid(ProviderPayment payment)
    {
        var kind = payment.Status == "complete" ? "checkout.session.async_payment_succeeded" : "checkout.session.completed";
        payment.Status = "complete";
        return About(kind, ShowSession(payment, expand: false));
    }

    protected override SignedWebhook Settled(ProviderRefund refund, bool arrives)
    {
        refund.Status = arrives ? "succeeded" : "failed";
        refund.Payment.Refunded -= arrives ? 0 : refund.Amount;
        return About(arrives ? "refund.updated" : "refund.failed", Show(refund));
    }

    protected override string ReturnQuery(ProviderPayment payment) => "";

    private SignedWebhook About(string type, object about) => Sign(Bytes(new
    {
        id = $"evt_{NextNumber()}",
        @object = "event",
        created = Now,
        livemode = false,
        type,
        data = new { @object = about },
    }));

    /// <summary>Under a key that was used, what was answered then; what does not pass the checks is not kept.</summary>
    private async Task<IResult> OnceAsync(HttpRequest request, Func<Dictionary<string, string>, (object? Answer, IResult? Refusal)> deed)
    {
        var form = (await request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var key = request.Headers["Idempotency-Key"].ToString();
        var asked = request.Path + JsonSerializer.Serialize(form.OrderBy(field => field.Key, StringComparer.Ordinal));
        lock (Gate)
        {
            if (_answers.TryGetValue(key, out var made))
            {
                return made.Request == asked
                    ? Json(made.Answer)
                    : No("Keys for idempotent requests can only be used with the same parameters they were first used with.", null, "idempotency_error");
            }

            var (answer, refusal) = deed(form);
            if (answer is null)
            {
                return refusal!;
            }

            if (key.Length > 0)
            {
                _answers.Add(key, (asked, answer));
            }

            return Json(answer);
        }
    }

    private (object? Answer, IResult? Refusal) Start(Dictionary<string, string> form)
    {
        if (form.Keys.FirstOrDefault(name => !CheckoutParameters.Contains(name)) is { } unknown)
        {
            return (null, No($"Received unknown parameter: {unknown}", "parameter_unknown"));
        }

        var expiresAt = long.Parse(form["expires_at"], System.Globalization.CultureInfo.InvariantCulture);
        if (expiresAt < Now + 1800 || expiresAt > Now + 86400)
        {
            return (null, No("The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session creation.", null));
        }

        var number = NextNumber();
        var payment = Add(new ProviderPayment
        {
            Reference = $"cs_test_{number}",
            ShopReference = form["client_reference_id"],
            CaptureReference = $"pi_{number}",
            Amount = long.Parse(form["line_items[0][price_data][unit_amount]"], System.Globalization.CultureInfo.InvariantCulture),
            Currency = form["line_items[0][price_data][currency]"],
            Email = form["customer_email"],
            ReturnAddress = new(form["success_url"]),
            CancelAddress = new(form["cancel_url"]),
            CreatedAt = Now,
            ExpiresAt = expiresAt,
            Status = "open",
        });
        return (ShowSession(payment, expand: false), null);
    }

    private IResult Find(string id, bool expand)
    {
        lock (Gate)
        {
            return Payment(id) is { } payment
                ? Json(ShowSession(payment, expand))
                : No($"No such checkout.session: {id}", "resource_missing", status: StatusCodes.Status404NotFound);
        }
    }

    private (object? Answer, IResult? Refusal) MakeRefund(Dictionary<string, string> form)
    {
        var payment = Payments.SingleOrDefault(payment => payment.CaptureReference == form["payment_intent"]);
        var amount = long.Parse(form["amount"], System.Globalization.CultureInfo.InvariantCulture);
        if (payment is not { IsPaid: true })
        {
            return (null, No("No such payment_intent", "resource_missing", status: StatusCodes.Status404NotFound));
        }

        if (payment.Refunded == payment.Amount)
        {
            return (null, No("Charge has already been refunded.", "charge_already_refunded"));
        }

        if (amount > payment.Amount - payment.Refunded)
        {
            return (null, No("Refund amount is greater than unrefunded amount on charge.", null));
        }

        if (BalanceIsEmpty)
        {
            return (null, No("Insufficient funds in your Stripe balance to refund this amount.", null));
        }

        var notes = form.Where(field => field.Key.StartsWith("metadata[", StringComparison.Ordinal))
            .ToDictionary(field => field.Key["metadata[".Length..^1], field => field.Value, StringComparer.Ordinal);
        return (Show(Add(new ProviderRefund
        {
            Id = $"re_{NextNumber()}",
            Payment = payment,
            Amount = amount,
            CreatedAt = Now,
            Notes = notes,
            Status = RefundsTakeTime ? "pending" : "succeeded",
        })), null);
    }

    private object ShowSession(ProviderPayment payment, bool expand)
    {
        object intent = new { id = payment.CaptureReference, @object = "payment_intent", status = IntentStatus(payment) };
        var hasIntent = payment.Status != "open" && payment.Status != "expired";
        return new
        {
            id = payment.Reference,
            @object = "checkout.session",
            client_reference_id = payment.ShopReference,
            amount_total = payment.Amount,
            currency = payment.Currency,
            customer_email = payment.Email,
            expires_at = payment.ExpiresAt,
            mode = "payment",
            payment_intent = hasIntent ? (expand ? intent : payment.CaptureReference) : null,
            payment_status = payment.IsPaid ? "paid" : "unpaid",
            status = payment.Status == "broken" ? "complete" : payment.Status,
            url = payment.Status == "open" ? PageOf(payment.Reference) : null,
        };
    }

    private static string IntentStatus(ProviderPayment payment) =>
        payment.IsPaid ? "succeeded" : payment.Status == "broken" ? "requires_payment_method" : "processing";

    private static object Show(ProviderRefund refund) => new
    {
        id = refund.Id,
        @object = "refund",
        amount = refund.Amount,
        currency = refund.Payment.Currency,
        metadata = refund.Notes,
        payment_intent = refund.Payment.CaptureReference,
        status = refund.Status,
    };

    private static IResult No(string message, string? code, string type = "invalid_request_error", int status = StatusCodes.Status400BadRequest) =>
        Json(new { error = new { code, message, type } }, status);
}
