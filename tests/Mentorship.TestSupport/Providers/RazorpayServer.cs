using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Mentorship.TestSupport.Providers;

/// <summary>Razorpay's Payment Links, as razorpay.com/docs/api describes them.</summary>
public sealed class RazorpayServer : ProviderServer
{
    public const string KeyId = "rzp_test_mentorship";
    public const string SecretKey = "razorpay_key_secret";
    public const string WebhookSecret = "razorpay_webhook_secret";

    private static readonly HashSet<string> LinkFields = new(StringComparer.Ordinal)
    {
        "amount", "currency", "accept_partial", "reference_id", "description", "customer", "notify", "reminder_enable",
        "callback_url", "callback_method", "expire_by",
    };

    private readonly Dictionary<string, (string Request, object Answer)> _answers = new(StringComparer.Ordinal);

    private RazorpayServer(IClock clock)
        : base(clock)
    {
    }

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Payments:Razorpay:KeyId"] = KeyId,
        ["Payments:Razorpay:SecretKey"] = SecretKey,
        ["Payments:Razorpay:WebhookSecret"] = WebhookSecret,
        ["Payments:Razorpay:BaseAddress"] = Address.AbsoluteUri,
    };

    public static async Task<RazorpayServer> StartAsync(IClock clock)
    {
        var server = new RazorpayServer(clock);
        await server.StartAsync();
        return server;
    }

    /// <summary>Time passes: what was answered under a key is forgotten.</summary>
    public void ForgetKeys()
    {
        lock (Gate)
        {
            _answers.Clear();
        }
    }

    /// <summary>The link's time is up, or it is cancelled in the dashboard.</summary>
    public SignedWebhook End(string reference, string status = "expired")
    {
        lock (Gate)
        {
            var payment = Payment(reference)!;
            payment.Status = status;
            return About($"payment_link.{status}", payment.CreatedAt, new { payment_link = new { entity = Show(payment) } });
        }
    }

    public override SignedWebhook Unrelated() =>
        About("payment.authorized", Now, new { payment = new { entity = new { id = "pay_1", amount = 100, currency = "INR" } } });

    public override SignedWebhook Sign(byte[] body) => new(body, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["X-Razorpay-Signature"] = Hex(HmacSha256(WebhookSecret, body)),
        ["x-razorpay-event-id"] = $"event_{NextNumber()}",
    });

    protected override bool IsKnown(HttpRequest request) =>
        request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{KeyId}:{SecretKey}"))}";

    protected override IResult Unknown() => No("Authentication failed", status: StatusCodes.Status401Unauthorized);

    protected override void MapApi(IEndpointRouteBuilder api)
    {
        api.MapPost("/v1/payment_links", (JsonElement body) => Start(body));
        api.MapGet("/v1/payment_links", (string reference_id) => Json(new
        {
            payment_links = Payments.Where(payment => payment.ShopReference == reference_id).Select(Show),
        }));
        api.MapGet("/v1/payment_links/{id}", (string id) => Find(id));
        api.MapPost("/v1/payments/{id}/refund", (string id, JsonElement body, HttpRequest request) => MakeRefund(id, body, request.Headers["X-Refund-Idempotency"].ToString()));
        api.MapGet("/v1/payments/{id}/refunds", (string id) => Json(new
        {
            entity = "collection",
            count = Refunds.Count(refund => refund.Payment.CaptureReference == id),
            items = Refunds.Where(refund => refund.Payment.CaptureReference == id).Select(Show),
        }));
    }

    protected override SignedWebhook Paid(ProviderPayment payment)
    {
        payment.Status = "paid";
        return About("payment_link.paid", payment.CreatedAt, new
        {
            payment_link = new { entity = Show(payment) },
            payment = new { entity = new { id = payment.CaptureReference, amount = payment.Amount, currency = payment.Currency, notes = Array.Empty<string>() } },
        });
    }

    // The event's time is the refund's own, as in the documentation's examples.
    protected override SignedWebhook Settled(ProviderRefund refund, bool arrives)
    {
        refund.Status = arrives ? "processed" : "failed";
        refund.Payment.Refunded -= arrives ? 0 : refund.Amount;
        return About($"refund.{refund.Status}", refund.CreatedAt, new { refund = new { entity = Show(refund) } });
    }

    protected override string ReturnQuery(ProviderPayment payment)
    {
        var signed = $"{payment.Reference}|{payment.ShopReference}|{payment.Status}|{payment.CaptureReference}";
        return $"razorpay_payment_id={payment.CaptureReference}&razorpay_payment_link_id={payment.Reference}"
            + $"&razorpay_payment_link_reference_id={payment.ShopReference}&razorpay_payment_link_status={payment.Status}"
            + $"&razorpay_signature={Hex(HmacSha256(SecretKey, Encoding.UTF8.GetBytes(signed)))}";
    }

    private SignedWebhook About(string kind, long createdAt, object payload) => Sign(Bytes(new
    {
        entity = "event",
        account_id = "acc_1",
        @event = kind,
        created_at = createdAt,
        payload,
    }));

    private IResult Start(JsonElement body)
    {
        lock (Gate)
        {
            if (body.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !LinkFields.Contains(name)) is { } extra)
            {
                return No($"{extra} is/are not required and should not be sent");
            }

            var reference = body.GetProperty("reference_id").GetString()!;
            var expireBy = body.GetProperty("expire_by").GetInt64();
            if (reference.Length > 40)
            {
                return No("reference_id: the length must be no more than 40.");
            }

            if (expireBy < Now + 900)
            {
                return No("timestamp must be atleast 15 minutes in future");
            }

            if (Payments.Any(payment => payment.ShopReference == reference))
            {
                return No("payment link creation with reference ID already attempted");
            }

            var number = NextNumber();
            return Json(Show(Add(new ProviderPayment
            {
                Reference = $"plink_{number}",
                ShopReference = reference,
                CaptureReference = $"pay_{number}",
                Amount = body.GetProperty("amount").GetInt64(),
                Currency = body.GetProperty("currency").GetString()!,
                Email = body.GetProperty("customer").GetProperty("email").GetString()!,
                ReturnAddress = new(body.GetProperty("callback_url").GetString()!),
                CreatedAt = Now,
                ExpiresAt = expireBy,
                Status = "created",
            })));
        }
    }

    private IResult Find(string id)
    {
        lock (Gate)
        {
            return Payment(id) is { } payment ? Json(Show(payment)) : No("The requested URL was not found on the server.");
        }
    }

    private IResult MakeRefund(string id, JsonElement body, string key)
    {
        lock (Gate)
        {
            if (key.Length < 10 || !key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            {
                return No("The idempotency key is not valid.");
            }

            if (_answers.TryGetValue(key, out var made))
            {
                return made.Request == body.GetRawText() ? Json(made.Answer) : No("Different request body for the same idempotency key.");
            }

            var payment = Payments.SingleOrDefault(payment => payment.CaptureReference == id);
            var amount = body.GetProperty("amount").GetInt64();
            if (payment is not { IsPaid: true })
            {
                return No($"{id} is not a valid id.");
            }

            if (payment.Refunded == payment.Amount)
            {
                return No("The payment has been fully refunded already.");
            }

            if (amount > payment.Amount - payment.Refunded)
            {
                return No("The refund amount provided is greater than amount captured.");
            }

            if (BalanceIsEmpty)
            {
                return No("Your account does not have enough balance to carry out the refund operation.");
            }

            var notes = body.GetProperty("notes").Deserialize<Dictionary<string, string>>()!;
            notes["receipt"] = body.GetProperty("receipt").GetString()!;
            var refund = Add(new ProviderRefund
            {
                Id = $"rfnd_{NextNumber()}",
                Payment = payment,
                Amount = amount,
                CreatedAt = Now,
                Notes = notes,
                Status = RefundsTakeTime ? "pending" : "processed",
            });
            _answers.Add(key, (body.GetRawText(), Show(refund)));
            return Json(Show(refund));
        }
    }

    private object Show(ProviderPayment payment) => new
    {
        id = payment.Reference,
        accept_partial = false,
        amount = payment.Amount,
        amount_paid = payment.IsPaid ? payment.Amount : 0,
        currency = payment.Currency,
        created_at = payment.CreatedAt,
        expire_by = payment.ExpiresAt,
        notes = (object?)null,
        payments = payment.IsPaid
            ? new[] { new { payment_id = payment.CaptureReference, plink_id = payment.Reference, amount = payment.Amount, status = "captured" } }
            : null,
        reference_id = payment.ShopReference,
        short_url = PageOf(payment.Reference),
        status = payment.Status,
    };

    private static object Show(ProviderRefund refund)
    {
        var notes = refund.Notes.Where(note => note.Key != "receipt").ToDictionary(StringComparer.Ordinal);
        return new
        {
            id = refund.Id,
            entity = "refund",
            amount = refund.Amount,
            currency = refund.Payment.Currency,
            payment_id = refund.Payment.CaptureReference,
            receipt = refund.Notes.GetValueOrDefault("receipt"),
            // An empty map is a list here.
            notes = notes.Count > 0 ? (object)notes : Array.Empty<string>(),
            created_at = refund.CreatedAt,
            status = refund.Status,
        };
    }

    private static IResult No(string description, int status = StatusCodes.Status400BadRequest) =>
        Json(new { error = new { code = "BAD_REQUEST_ERROR", description, source = "business", step = "payment_initiation", reason = "input_validation_failed", metadata = new { } } }, status);
}
