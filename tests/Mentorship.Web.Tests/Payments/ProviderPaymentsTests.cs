using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Payments;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Payments;

/// <summary>From the button to the refund, with each provider, over HTTP both ways.</summary>
public sealed class ProviderPaymentsTests(DatabaseFixture databases) : IAsyncLifetime
{
    private readonly TestClock _clock = new(TestClock.Usual);
    private TestDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await databases.CreateAsync();

    public async ValueTask DisposeAsync() => await _database!.DisposeAsync();

    [Theory]
    [InlineData("paystack", "NGN", true)]
    [InlineData("paystack", "NGN", false)]
    [InlineData("stripe", "USD", true)]
    [InlineData("stripe", "USD", false)]
    [InlineData("razorpay", "INR", true)]
    [InlineData("razorpay", "INR", false)]
    public async Task Pay_AtEachProvider_IsBookedAndAfterACancellationGivenBackOnce(string name, string currency, bool tells)
    {
        await using var server = await StartServerAsync(name);
        await using var app = Start(server);
        server.WebhookAddress = tells ? new Uri(app.Address, $"/webhooks/payments/{name}") : null;
        var price = new Money(500_000, Currencies.Get(currency));
        var payer = await Payer.HoldAsync(app, price);

        var (paymentId, page) = await payer.BeginAsync();
        page.Authority.ShouldBe(server.Address.Authority);
        var back = await PayOnPageAsync(page);
        (await payer.BookingAsync()).Status.ShouldBe(tells ? BookingStatus.Confirmed : BookingStatus.Held);
        (await payer.Person.GetAsync(back.PathAndQuery)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);

        await app.Given.CancelledAsync(payer.BookingId);
        var owed = (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem();
        (owed.Status, owed.Amount, owed.Cause).ShouldBe((RefundStatus.Owed, price, RefundCause.Session));

        // The provider looks whether it has made it, makes it, and the answer is lost.
        server.CutNext(before: 1);
        await Payer.SendRefundsAsync(app);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Status.ShouldBe(RefundStatus.Owed);
        server.Refunds.Count.ShouldBe(1);
        Pass(Duration.FromMinutes(5));
        await Payer.SendRefundsAsync(app);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Status.ShouldBe(RefundStatus.Sent);

        await Payer.TellAsync(app, server.Settle(server.Refunds[0]), name);
        (await payer.RefundsAsync(paymentId)).ShouldHaveSingleItem().Status.ShouldBe(RefundStatus.Done);
        server.Refunds.ShouldHaveSingleItem().Amount.ShouldBe(price.MinorUnits);
        await using var db = app.CreateContext();
        await Books.ShouldBalanceAsync(db);
    }

    [Fact]
    public async Task Webhook_ProviderCannotBeAsked_IsAskedForAgain()
    {
        await using var server = await StripeServer.StartAsync(_clock);
        await using var app = Start(server);
        var payer = await Payer.HoldAsync(app);
        var (_, page) = await payer.BeginAsync();
        var webhook = server.Pay(page.Segments[^1]);
        server.FailNext(HttpStatusCode.InternalServerError);

        (await Payer.TellAsync(app, webhook, "stripe")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Held);
        (await Payer.TellAsync(app, webhook, "stripe")).ShouldBe(HttpStatusCode.OK);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Return_ProviderCannotBeAsked_Waits()
    {
        await using var server = await StripeServer.StartAsync(_clock);
        await using var app = Start(server);
        var payer = await Payer.HoldAsync(app);
        var (paymentId, page) = await payer.BeginAsync();
        await PayOnPageAsync(page);
        server.FailNext(HttpStatusCode.BadGateway);

        (await payer.ReturnAsync(paymentId)).TextsOf("h1").ShouldBe(["We wait for your payment"]);
        (await payer.ReturnAsync(paymentId)).Path.ShouldEndWith("/done");
    }

    [Fact]
    public async Task Start_ProviderIsAway_SaysSoAndTheNextTryGoesOn()
    {
        await using var server = await StripeServer.StartAsync(_clock);
        await using var app = Start(server);
        var payer = await Payer.HoldAsync(app);
        server.FailNext(HttpStatusCode.BadGateway);

        var step = await payer.Person.GetAsync($"/bookings/{payer.BookingId}/payment");
        var away = await payer.Person.SubmitAsync(step, $"/bookings/{payer.BookingId}/payment");
        away.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        away.Text.ShouldContain("The payment provider does not answer. Nothing was charged; try again in a moment.");

        await payer.BeginAsync();
        (await payer.OnDatabaseAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Sweep_OneProviderIsAway_TheOthersPaymentsAreAskedAboutAllTheSame()
    {
        await using var stripe = await StripeServer.StartAsync(_clock);
        await using var paystack = await PaystackServer.StartAsync(_clock);
        await using var app = MentorshipApp.Start(_database!.Options, _clock, builder =>
        {
            foreach (var (key, value) in stripe.Settings.Concat(paystack.Settings))
            {
                builder.UseSetting(key, value);
            }
        });
        var stuck = await Payer.HoldAsync(app);
        await stuck.BeginAsync();
        Pass(Duration.FromSeconds(1));
        var other = await Payer.HoldAsync(app, new Money(500_000, Currencies.Ngn));
        var (_, page) = await other.BeginAsync();
        await PayOnPageAsync(page);
        Pass(Duration.FromMinutes(2));

        // One at a time: what cannot be asked about stands first.
        for (var run = 0; run < 2; run++)
        {
            stripe.FailNext(HttpStatusCode.ServiceUnavailable);
            await Payer.InScopeAsync<SweepPayments>(app, sweep => sweep.RunAsync(_clock.GetCurrentInstant(), 1, CancellationToken.None));
        }

        (await other.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
    }

    private static async Task<Uri> PayOnPageAsync(Uri page)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await http.PostAsync(page, null);
        return answer.Headers.Location!;
    }

    private async Task<ProviderServer> StartServerAsync(string name) => name switch
    {
        "paystack" => await PaystackServer.StartAsync(_clock),
        "stripe" => await StripeServer.StartAsync(_clock),
        _ => await RazorpayServer.StartAsync(_clock),
    };

    private MentorshipApp Start(ProviderServer server) => MentorshipApp.Start(_database!.Options, _clock, builder =>
    {
        foreach (var (key, value) in server.Settings)
        {
            builder.UseSetting(key, value);
        }
    });

    private void Pass(Duration time) => _clock.MoveTo(_clock.GetCurrentInstant() + time);
}
