using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Mentorship.TestSupport.Providers;

/// <summary>Paystack, as paystack.com/docs/api describes it.</summary>
public sealed class PaystackServer : ProviderServer
{
    public const string SecretKey = "sk_test_paystack";

    private PaystackServer(IClock clock)
        : base(clock)
    {
    }

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Payments:Paystack:SecretKey"] = SecretKey,
        ["Payments:Paystack:BaseAddress"] = Address.AbsoluteUri,
    };

    public static async Task<PaystackServer> StartAsync(IClock clock)
    {
        var server = new PaystackServer(clock);
        await server.StartAsync();
        return server;
    }

    /// <summary>The payment stands otherwise now: "failed", "ongoing", "reversed".</summary>
    public void Set(string reference, string status)
    {
        lock (Gate)
        {
            Payment(reference)!.Status = status;
        }
    }

    public override SignedWebhook Unrelated() => Sign(Bytes(new { @event = "transfer.success", data = new { id = 7, amount = 30000, currency = "NGN" } }));

    public override SignedWebhook Sign(byte[] body)
    {
        using var hmac = new HMACSHA512(Encoding.UTF8.GetBytes(SecretKey));
        return new(body, new Dictionary<string, string>(StringComparer.Ordinal) { ["x-paystack-signature"] = Hex(hmac.ComputeHash(body)) });
    }

    protected override bool IsKnown(HttpRequest request) => request.Headers.Authorization == $"Bearer {SecretKey}";

    protected override IResult Unknown() => No("Invalid key", "invalid_Key", StatusCodes.Status401Unauthorized);

    protected override void MapApi(IEndpointRouteBuilder api)
    {
        api.MapPost("/transaction/initialize", (JsonElement body) => Initialize(body));
        api.MapGet("/transaction/verify/{reference}", (string reference) => Verify(reference));
        api.MapPost("/refund", (JsonElement body) => MakeRefund(body));
        api.MapGet("/refund", (string transaction) => Yes(
            "Refunds retrieved",
            Refunds.Where(refund => refund.Payment.CaptureReference == transaction).Select(refund => Show(refund, long.Parse(transaction, CultureInfo.InvariantCulture)))));
    }

    protected override SignedWebhook Paid(ProviderPayment payment)
    {
        payment.Status = "success";
        return Sign(Bytes(new { @event = "charge.success", data = Show(payment) }));
    }

    // As the documentation has it: no id, and the amount as text.
    protected override SignedWebhook Settled(ProviderRefund refund, bool arrives)
    {
        refund.Status = arrives ? "processed" : "failed";
        refund.Payment.Refunded -= arrives ? 0 : refund.Amount;
        refund.Payment.Status = refund.Payment.Refunded == refund.Payment.Amount ? "reversed" : "success";
        return Sign(Bytes(new
        {
            @event = $"refund.{refund.Status}",
            data = new
            {
                status = refund.Status,
                transaction_reference = refund.Payment.Reference,
                refund_reference = $"1320{refund.Id}",
                amount = refund.Amount.ToString(CultureInfo.InvariantCulture),
                currency = refund.Payment.Currency,
                customer = new { email = refund.Payment.Email },
            },
        }));
    }

    protected override string ReturnQuery(ProviderPayment payment) => $"trxref={payment.Reference}&reference={payment.Reference}";

    private IResult Initialize(JsonElement body)
    {
        lock (Gate)
        {
            var reference = body.GetProperty("reference").GetString()!;
            var email = body.GetProperty("email").GetString()!;
            var currency = body.GetProperty("currency").GetString()!;
            if (!email.Contains('@', StringComparison.Ordinal))
            {
                return No("Invalid Email Address Passed", "invalid_email_address");
            }

            if (currency != "NGN")
            {
                return No("Currency not supported by merchant", "unsupported_currency", StatusCodes.Status403Forbidden);
            }

            if (!reference.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '='))
            {
                return No("Invalid reference", "invalid_reference");
            }

            if (Payment(reference) is not null)
            {
                return No("Duplicate Transaction Reference", "duplicate_reference");
            }

            Add(new ProviderPayment
            {
                Reference = reference,
                ShopReference = reference,
                CaptureReference = NextNumber().ToString(CultureInfo.InvariantCulture),
                Amount = body.GetProperty("amount").GetInt64(),
                Currency = currency,
                Email = email,
                ReturnAddress = new(body.GetProperty("callback_url").GetString()!),
                CancelAddress = new(body.GetProperty("metadata").GetProperty("cancel_action").GetString()!),
                CreatedAt = Now,
                Status = "abandoned",
            });
            return Yes("Authorization URL created", new { authorization_url = PageOf(reference), access_code = "3ni8kdavz62431k", reference });
        }
    }

    private IResult Verify(string reference)
    {
        lock (Gate)
        {
            return Payment(reference) is { } payment
                ? Yes("Verification successful", Show(payment))
                : No("Transaction reference not found.", "transaction_not_found");
        }
    }

    private IResult MakeRefund(JsonElement body)
    {
        lock (Gate)
        {
            var transaction = body.GetProperty("transaction").GetString();
            var amount = body.GetProperty("amount").GetInt64();
            var payment = Payments.SingleOrDefault(payment => payment.CaptureReference == transaction || payment.Reference == transaction);
            if (payment is not { IsPaid: true })
            {
                return No("Transaction not found", "transaction_not_found", StatusCodes.Status404NotFound);
            }

            if (payment.Status == "reversed")
            {
                return No("Transaction has been fully reversed", "transaction_reversed");
            }

            if (amount > payment.Amount - payment.Refunded)
            {
                return No("Refund amount cannot be more than the transaction amount", "invalid_params");
            }

            if (BalanceIsEmpty)
            {
                return No("Your balance is not enough to fulfil this request", "insufficient_balance");
            }

            var refund = Add(new ProviderRefund
            {
                Id = NextNumber().ToString(CultureInfo.InvariantCulture),
                Payment = payment,
                Amount = amount,
                CreatedAt = Now,
                Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["merchant_note"] = body.GetProperty("merchant_note").GetString()! },
                Status = RefundsTakeTime ? "pending" : "processed",
            });
            return Yes("Refund has been queued for processing", Show(refund, Show(payment)));
        }
    }

    private static object Show(ProviderPayment payment) => new
    {
        id = long.Parse(payment.CaptureReference, CultureInfo.InvariantCulture),
        domain = "test",
        status = payment.Status,
        reference = payment.Reference,
        amount = payment.Amount,
        currency = payment.Currency,
        paid_at = payment.IsPaid ? Instant.FromUnixTimeSeconds(payment.CreatedAt).ToString() : null,
        metadata = "",
        customer = new { email = payment.Email },
        plan = (object?)null,
    };

    private static object Show(ProviderRefund refund, object transaction) => new
    {
        id = long.Parse(refund.Id, CultureInfo.InvariantCulture),
        transaction,
        amount = refund.Amount,
        currency = refund.Payment.Currency,
        status = refund.Status,
        merchant_note = refund.Notes["merchant_note"],
        customer_note = (string?)null,
    };

    private static IResult Yes(string message, object data) => Json(new { status = true, message, data });

    private static IResult No(string message, string code, int status = StatusCodes.Status400BadRequest) =>
        Json(new { status = false, message, meta = new { nextStep = "Ensure that the value(s) you're passing are valid." }, type = "validation_error", code }, status);
}
