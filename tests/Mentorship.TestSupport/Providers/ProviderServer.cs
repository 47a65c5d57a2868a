using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Mentorship.TestSupport.Providers;

/// <summary>
/// A payment provider on a port of this machine: its API as documented, a page to pay on, webhooks, and trouble on demand.
/// Keeps its own books, which tests look into.
/// </summary>
public abstract class ProviderServer : IAsyncDisposable
{
    private readonly Queue<Func<HttpContext, RequestDelegate, Task>> _troubles = new();
    private readonly List<string> _calls = [];
    private readonly List<ProviderPayment> _payments = [];
    private readonly List<ProviderRefund> _refunds = [];
    private readonly HttpClient _http = new();
    private WebApplication _app = null!;
    private int _lastNumber = 1000;

    protected ProviderServer(IClock clock) => Clock = clock;

    public Uri Address { get; private set; } = null!;

    /// <summary>Where events go when somebody pays on the page; nowhere unless set.</summary>
    public Uri? WebhookAddress { get; set; }

    /// <summary>Whether refunds wait for <see cref="Settle"/>.</summary>
    public bool RefundsTakeTime { get; set; } = true;

    /// <summary>Whether the shop has no money to refund with.</summary>
    public bool BalanceIsEmpty { get; set; }

    /// <summary>What was asked, as "POST /refund", also what was answered with trouble.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (Gate)
            {
                return [.. _calls];
            }
        }
    }

    public IReadOnlyList<ProviderPayment> Payments
    {
        get
        {
            lock (Gate)
            {
                return [.. _payments];
            }
        }
    }

    public IReadOnlyList<ProviderRefund> Refunds
    {
        get
        {
            lock (Gate)
            {
                return [.. _refunds];
            }
        }
    }

    /// <summary>What the shop has to set to use this server.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    protected IClock Clock { get; }

    protected long Now => Clock.GetCurrentInstant().ToUnixTimeSeconds();

    protected Lock Gate { get; } = new();

    /// <summary>The payer pays.</summary>
    /// <param name="reference">Of the payment.</param>
    /// <param name="amount">What is paid instead of what was asked, in minor units.</param>
    /// <param name="currency">In what it is paid instead.</param>
    /// <returns>The event, not sent.</returns>
    public SignedWebhook Pay(string reference, long? amount = null, string? currency = null)
    {
        lock (Gate)
        {
            var payment = Payment(reference) ?? throw new ArgumentException("There is no such payment.", nameof(reference));
            payment.IsPaid = true;
            payment.Amount = amount ?? payment.Amount;
            payment.Currency = currency ?? payment.Currency;
            return Paid(payment);
        }
    }

    /// <summary>A refund arrives, or does not.</summary>
    /// <returns>The event, not sent.</returns>
    public SignedWebhook Settle(ProviderRefund refund, bool arrives = true)
    {
        lock (Gate)
        {
            return Settled(refund, arrives);
        }
    }

    /// <summary>An event of a kind that is nothing to a shop like ours.</summary>
    public abstract SignedWebhook Unrelated();

    /// <summary>Signs a body as this provider does.</summary>
    public abstract SignedWebhook Sign(byte[] body);

    /// <summary>The next request is answered with a status, and nothing is done.</summary>
    public void FailNext(HttpStatusCode status) => Trouble((context, _) =>
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsync("<html><body>Something went wrong.</body></html>");
    });

    /// <summary>The next request is answered with these words, and nothing is done.</summary>
    public void AnswerNext(string body) => Trouble((context, _) =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    /// <summary>The next request is waited with; whoever asks may be gone before.</summary>
    public void SlowNext(TimeSpan delay) => Trouble(async (context, next) =>
    {
        await Task.Delay(delay, context.RequestAborted);
        await next(context);
    });

    /// <summary>The request after <paramref name="before"/> others is done, and the connection cut before its answer.</summary>
    public void CutNext(int before = 0)
    {
        for (var number = 0; number < before; number++)
        {
            Trouble((context, next) => next(context));
        }

        Trouble(async (context, next) =>
        {
            context.Response.Body = new MemoryStream();
            await next(context);
            context.Abort();
        });
    }

    /// <summary>The request after <paramref name="before"/> others is done, and before its answer something else happens.</summary>
    public void MeanwhileNext(Func<Task> deed, int before = 0)
    {
        for (var number = 0; number < before; number++)
        {
            Trouble((context, next) => next(context));
        }

        Trouble(async (context, next) =>
        {
            using var answer = new MemoryStream();
            var body = context.Response.Body;
            context.Response.Body = answer;
            await next(context);
            await deed();
            context.Response.Body = body;
            await body.WriteAsync(answer.ToArray());
        });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/pay/{reference}", Page);
        _app.MapPost("/pay/{reference}", PayOnPageAsync);
        MapApi(_app);
        _app.Use(ReceiveAsync);
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    protected abstract void MapApi(IEndpointRouteBuilder api);

    /// <summary>Whether a request comes with the shop's key.</summary>
    protected abstract bool IsKnown(HttpRequest request);

    /// <summary>What is answered to one that does not.</summary>
    protected abstract IResult Unknown();

    protected abstract SignedWebhook Paid(ProviderPayment payment);

    protected abstract SignedWebhook Settled(ProviderRefund refund, bool arrives);

    /// <summary>What the provider adds to the address to which a payer returns.</summary>
    protected abstract string ReturnQuery(ProviderPayment payment);

    protected int NextNumber() => ++_lastNumber;

    protected ProviderPayment? Payment(string reference) => _payments.Find(payment => payment.Reference == reference);

    protected Uri PageOf(string reference) => new(Address, $"/pay/{reference}");

    protected ProviderPayment Add(ProviderPayment payment)
    {
        _payments.Add(payment);
        return payment;
    }

    protected ProviderRefund Add(ProviderRefund refund)
    {
        refund.Payment.Refunded += refund.Amount;
        _refunds.Add(refund);
        return refund;
    }

    protected static IResult Json(object body, int status = StatusCodes.Status200OK) => Results.Json(body, statusCode: status);

    protected static byte[] Bytes(object body) => JsonSerializer.SerializeToUtf8Bytes(body);

    protected static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    protected static byte[] HmacSha256(string secret, byte[] bytes)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        return hmac.ComputeHash(bytes);
    }

    private void Trouble(Func<HttpContext, RequestDelegate, Task> trouble)
    {
        lock (Gate)
        {
            _troubles.Enqueue(trouble);
        }
    }

    private async Task ReceiveAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/pay", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        Func<HttpContext, RequestDelegate, Task>? trouble;
        lock (Gate)
        {
            _calls.Add($"{context.Request.Method} {context.Request.Path}");
            _troubles.TryDequeue(out trouble);
        }

        RequestDelegate answer = IsKnown(context.Request) ? next : known => Unknown().ExecuteAsync(known);
        await (trouble is null ? answer(context) : trouble(context, answer));
    }

    private IResult Page(string reference)
    {
        lock (Gate)
        {
            return Payment(reference) is not { } payment
                ? Results.NotFound()
                : Results.Content(
                    $"""
                    <!doctype html><html lang="en"><head><title>Pay</title></head><body><main>
                    <h1>Pay {payment.Amount / 100m:0.00} {payment.Currency}</h1>
                    <form method="post"><button>Pay</button></form>
                    {(payment.CancelAddress is { } cancel ? $"<a href=\"{WebUtility.HtmlEncode(cancel.AbsoluteUri)}\">Cancel</a>" : "")}
                    </main></body></html>
                    """,
                    "text/html; charset=utf-8");
        }
    }

    private async Task<IResult> PayOnPageAsync(string reference)
    {
        var webhook = Pay(reference);
        if (WebhookAddress is { } address)
        {
            using var answer = await webhook.SendToAsync(_http, address);
        }

        lock (Gate)
        {
            var payment = Payment(reference)!;
            var to = new UriBuilder(payment.ReturnAddress);
            to.Query = to.Query.Length > 1 ? $"{to.Query}&{ReturnQuery(payment)}" : ReturnQuery(payment);
            return Results.Redirect(to.Uri.AbsoluteUri);
        }
    }
}
