using System.Net;
using System.Text;
using Mentorship.Core.Bookings;
using Mentorship.Core.Payments;
using Mentorship.Web.Tests.Payments;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Mentorship.Web.Tests.Features.Webhooks;

/// <summary>What providers say, and what others say in their name.</summary>
public sealed class PaymentsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("unsigned")]
    [InlineData("wrong secret")]
    [InlineData("re-serialised")]
    [InlineData("too old")]
    [InlineData("from the future")]
    [InlineData("of another time")]
    public async Task Post_NotFromTheProvider_IsABadRequestAndNothingIsStored(string how)
    {
        var payer = await Payer.HoldAsync(fixture.App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);
        var body = Payer.Message(paymentId);
        var now = fixture.App.Clock.GetCurrentInstant();
        var good = Payer.Sign(fixture.App, body);
        var webhook = how switch
        {
            "unsigned" => good with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) },
            "wrong secret" => Payer.Sign(fixture.App, body, secret: "another secret"),
            "re-serialised" => good with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("\":", "\": ", StringComparison.Ordinal)) },
            "too old" => Payer.Sign(fixture.App, body, now - Duration.FromSeconds(301)),
            "from the future" => Payer.Sign(fixture.App, body, now + Duration.FromSeconds(301)),
            _ => good with
            {
                Headers = good.Headers.ToDictionary(
                    header => header.Key, header => header.Value.Replace($"t={now.ToUnixTimeSeconds()}", $"t={now.ToUnixTimeSeconds() + 1}", StringComparison.Ordinal)),
            },
        };

        (await Payer.TellAsync(fixture.App, webhook)).ShouldBe(HttpStatusCode.BadRequest);

        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Open);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Held);
        (await payer.OnDatabaseAsync(db => db.ProviderEvents.CountAsync(message => message.PaymentId == paymentId))).ShouldBe(0);

        // It was that alone.
        (await Payer.TellAsync(fixture.App, good)).ShouldBe(HttpStatusCode.OK);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Post_UnknownProvider_IsNotFound() =>
        (await Payer.TellAsync(fixture.App, Payer.Sign(fixture.App, Payer.Message(Guid.Empty)), "nobody")).ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_MoreThanIsRead_IsTooLarge(bool saysHowLong)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fixture.App.Address, "/webhooks/payments/mock"));
        request.Content = new ByteArrayContent(new byte[(256 * 1024) + 1]);
        request.Headers.TransferEncodingChunked = !saysHowLong;

        using var answer = await http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(4999, "USD")]
    [InlineData(5000, "EUR")]
    public async Task Post_ValidWithWhatWasNotAskedFor_IsSetAsideAndNothingIsBooked(long amount, string currency)
    {
        var payer = await Payer.HoldAsync(fixture.App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);

        (await Payer.TellAsync(fixture.App, Payer.Sign(fixture.App, Payer.Message(paymentId, amount: amount, currency: currency)))).ShouldBe(HttpStatusCode.OK);

        var payment = await payer.PaymentAsync(paymentId);
        payment.Status.ShouldBe(PaymentStatus.SetAside);
        payment.Note.ShouldContain($"{amount} minor units of {currency}");
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Held);
        (await payer.OnDatabaseAsync(db => db.LedgerEntries.CountAsync(entry => entry.PaymentId == paymentId))).ShouldBe(0);
        (await payer.ReturnAsync(paymentId)).Text.ShouldContain("We look at your payment");

        // Another message with the right amount does not undo it.
        var right = Encoding.UTF8.GetString(Payer.Message(paymentId)).Replace("evt_", "evt_2_", StringComparison.Ordinal);
        (await Payer.TellAsync(fixture.App, Payer.Sign(fixture.App, Encoding.UTF8.GetBytes(right)))).ShouldBe(HttpStatusCode.OK);
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.SetAside);
    }

    [Fact]
    public async Task Post_ValidOfAnotherReference_IsSetAsideAndNothingIsBooked()
    {
        var payer = await Payer.HoldAsync(fixture.App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);

        (await Payer.TellAsync(fixture.App, Payer.Sign(fixture.App, Payer.Message(paymentId, reference: "mock_of_somebody_else")))).ShouldBe(HttpStatusCode.OK);

        var note = await payer.OnDatabaseAsync(db => db.ProviderEvents.SingleAsync(message => message.EventId.Contains("somebody_else")));
        note.PaymentId.ShouldBeNull();
        note.Note.ShouldBe("It is about mock_of_somebody_else, which is no payment of ours.");
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Held);
    }

    [Fact]
    public async Task Post_TwiceTwentyTimesAndOutOfOrder_HasOneEffect()
    {
        var payer = await Payer.HoldAsync(fixture.App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAndLeaveAsync(page);
        var captured = Payer.Sign(fixture.App, Payer.Message(paymentId));
        var failed = Payer.Sign(fixture.App, Payer.Message(paymentId, "charge.failed"));

        // What came first at the provider comes last, and in between all at once.
        (await Payer.TellAsync(fixture.App, failed)).ShouldBe(HttpStatusCode.OK);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Payer.TellAsync(fixture.App, number % 5 == 4 ? failed : captured)));
        (await Payer.TellAsync(fixture.App, captured)).ShouldBe(HttpStatusCode.OK);

        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        await using var db = fixture.App.CreateContext();
        (await db.BookingEvents.CountAsync(line => line.BookingId == payer.BookingId && line.Kind == BookingEventKind.Confirmed)).ShouldBe(1);
        (await db.LedgerEntries.CountAsync(entry => entry.PaymentId == paymentId)).ShouldBe(3);
        (await db.ProviderEvents.CountAsync(message => message.PaymentId == paymentId)).ShouldBe(2);
        await Books.ShouldBalanceAsync(db);
    }
}
