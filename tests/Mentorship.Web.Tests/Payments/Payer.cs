using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.Core.Payments;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

/// <summary>Someone who holds a time that costs something, and pays for it in a browser without scripts.</summary>
internal sealed class Payer
{
    public const string Card = "4242 4242 4242 4242";

    private readonly MentorshipApp _app;

    private Payer(MentorshipApp app, Offering offering, User user, Person person, Guid bookingId) =>
        (_app, Offering, User, Person, BookingId) = (app, offering, user, person, bookingId);

    public static Instant Nine { get; } = Instant.FromUtc(2026, 3, 5, 9, 0);

    public static Money Price { get; } = new(5000, Currencies.Usd);

    public Offering Offering { get; }

    public User User { get; }

    public Person Person { get; }

    public Guid BookingId { get; }

    /// <summary>Holds a time through the use cases, from now on, and says what it is about.</summary>
    public static async Task<Payer> HoldAsync(MentorshipApp app, Money? price = null, BookingMode mode = BookingMode.Instant)
    {
        var mentor = await app.Given.MentorAsync(zone: "Europe/London");
        var offering = await app.Given.OfferingAsync(mentor.Id, price: price ?? Price, change: description => description with { Mode = mode });
        return await HoldAsync(app, offering, Nine);
    }

    public static async Task<Payer> HoldAsync(MentorshipApp app, Offering offering, Instant start)
    {
        var (user, person) = await app.Given.SignedInAsync("Ada Payer");
        var bookingId = await HoldTimeAsync(app, offering.Id, user.Id, start);
        await InScopeAsync<CheckOut, bool>(app, checkOut => checkOut.SaveDraftAsync(
            bookingId, new("My engine does not compute.", MeetingTypes.Video), CancellationToken.None));
        return new(app, offering, user, person, bookingId);
    }

    /// <summary>Takes a time, or moves the hold there is.</summary>
    public static async Task<Guid> HoldTimeAsync(MentorshipApp app, Guid offeringId, Guid menteeId, Instant start, int? minutes = null)
    {
        var (id, refusal) = await InScopeAsync<HoldSession, (Guid?, BookingRefusal?)>(app, hold => hold.RunAsync(
            new(offeringId, menteeId, start, minutes), app.Clock.GetCurrentInstant(), CancellationToken.None));
        return id ?? throw new InvalidOperationException(refusal!.ToString());
    }

    /// <summary>Presses "Pay", and is led to the provider's page.</summary>
    public async Task<(Guid PaymentId, Uri ProviderPage)> BeginAsync()
    {
        var step = await Person.GetAsync($"/bookings/{BookingId}/payment");
        var onTheWay = await Person.SubmitAsync(step, $"/bookings/{BookingId}/payment");
        onTheWay.Status.ShouldBe(HttpStatusCode.OK, onTheWay.Text);
        onTheWay.Path.ShouldEndWith("/checkout");
        var refresh = onTheWay.Element("meta[http-equiv=refresh]").GetAttribute("content")!;
        var link = onTheWay.Element("main a.btn-primary").GetAttribute("href")!;
        refresh.ShouldBe($"0; url={link}");
        return (Guid.Parse(onTheWay.Path.Split('/')[2]), new(link));
    }

    /// <summary>Pays on the mock provider's page, and comes back.</summary>
    public async Task<Page> PayAsync(Uri providerPage, string card = Card) => await Person.SubmitAsync(
        await Person.GetAsync(providerPage.PathAndQuery),
        providerPage.AbsolutePath,
        ("Form.Number", card),
        ("Form.Expiry", "12/30"),
        ("Form.Cvc", "123"));

    /// <summary>Pays on the mock provider's page and closes the browser: nobody comes back and says so.</summary>
    public async Task PayAndLeaveAsync(Uri providerPage, string card = Card)
    {
        var page = await Person.GetAsync(providerPage.PathAndQuery);
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")),
            new("Form.Number", card), new("Form.Expiry", "12/30"), new("Form.Cvc", "123"),
        ]);
        using var answer = await Person.Http.PostAsync(providerPage, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public Task<Page> ReturnAsync(Guid paymentId) => Person.GetAsync($"/payments/{paymentId}/return");

    /// <summary>What the mock provider says of a payment: told truly, unless said otherwise.</summary>
    public static byte[] Message(Guid paymentId, string type = "charge.captured", long amount = 5000, string currency = "USD", string? reference = null)
    {
        reference ??= $"mock_{paymentId:N}";
        return Encoding.UTF8.GetBytes(
            $$"""{"id":"evt_{{reference}}_{{type}}","type":"{{type}}","reference":"{{reference}}","amount":{{amount}},"currency":"{{currency}}"}""");
    }

    /// <summary>Signs as the mock provider is documented to.</summary>
    public static SignedWebhook Sign(MentorshipApp app, byte[] body, Instant? at = null, string? secret = null)
    {
        secret ??= app.Services.GetRequiredService<IConfiguration>()["Payments:Mock:WebhookSecret"]!;
        var time = (at ?? app.Clock.GetCurrentInstant()).ToUnixTimeSeconds();
        var code = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{time}."), .. body]);
        return new(body, new Dictionary<string, string>(StringComparer.Ordinal) { ["Mock-Signature"] = $"t={time},v1={Convert.ToHexStringLower(code)}" });
    }

    public static async Task<HttpStatusCode> TellAsync(MentorshipApp app, SignedWebhook webhook, string provider = "mock")
    {
        using var http = new HttpClient();
        using var answer = await webhook.SendToAsync(http, new Uri(app.Address, $"/webhooks/payments/{provider}"));
        return answer.StatusCode;
    }

    public Task<Booking> BookingAsync() => OnDatabaseAsync(db => db.Bookings.SingleAsync(booking => booking.Id == BookingId));

    public Task<Payment> PaymentAsync(Guid id) => OnDatabaseAsync(db => db.Payments.SingleAsync(payment => payment.Id == id));

    public Task<List<Refund>> RefundsAsync(Guid paymentId) => OnDatabaseAsync(db => db.Refunds.Where(refund => refund.PaymentId == paymentId).ToListAsync());

    public async Task<T> OnDatabaseAsync<T>(Func<Core.Data.MentorshipDbContext, Task<T>> ask)
    {
        await using var db = _app.CreateContext();
        return await ask(db);
    }

    public static async Task<T> InScopeAsync<TService, T>(MentorshipApp app, Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static async Task InScopeAsync<TService>(MentorshipApp app, Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public static Task SweepAsync(MentorshipApp app) => InScopeAsync<SweepPayments>(
        app, sweep => sweep.RunAsync(app.Clock.GetCurrentInstant(), 100, CancellationToken.None));

    public static Task SendRefundsAsync(MentorshipApp app) => InScopeAsync<SendRefunds>(
        app, send => send.RunAsync(app.Clock.GetCurrentInstant(), 100, CancellationToken.None));
}
