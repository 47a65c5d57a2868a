using System.Net;
using Mentorship.Core.Bookings;
using Mentorship.Core.Payments;
using Mentorship.TestSupport;
using Mentorship.Web.Tests.Payments;
using NodaTime;

namespace Mentorship.Web.Tests.Features.MockGateway;

/// <summary>The mock provider's page, as somebody with each of its cards meets it.</summary>
public sealed class MockGatewayTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Show_LooksLikeAnotherCompanyAndSaysThatItIsATest()
    {
        var payer = await Payer.HoldAsync(App);
        var (_, page) = await payer.BeginAsync();

        // Reached without any account of ours.
        var shown = await App.Visitor().GetAsync(page.PathAndQuery);

        shown.TextsOf("header .brand").ShouldBe(["Mock Pay"]);
        shown.Document.Body!.TextContent.ShouldContain("Test mode");
        shown.Text.ShouldContain("$50");
        shown.Text.ShouldContain(payer.Offering.Title);
        shown.TextsOf("dt").Count.ShouldBe(5);
        shown.Document.QuerySelector(".topbar").ShouldBeNull();
        (await App.Visitor().GetAsync("/mock-gateway/mock_none")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "12/30", "123", "Number", "Enter the card's number.")]
    [InlineData("4111 1111 1111 1111", "12/30", "123", "Number", "That is none of the test numbers. Real cards cannot be used here.")]
    [InlineData(Payer.Card, "", "123", "Expiry", "Enter when the card expires.")]
    [InlineData(Payer.Card, "13/30", "123", "Expiry", "Write month and year, such as 12/30.")]
    [InlineData(Payer.Card, "02/26", "123", "Expiry", "This card has expired.")]
    [InlineData(Payer.Card, "12/30", "12", "Cvc", "Enter the three or four digits on the card.")]
    [InlineData(Payer.Card, "12/30", "12a", "Cvc", "Enter the three or four digits on the card.")]
    public async Task Pay_CardCannotBe_SaysSoBesideTheField(string number, string expiry, string cvc, string field, string words)
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, address) = await payer.BeginAsync();
        var page = await payer.Person.GetAsync(address.PathAndQuery);

        var again = await payer.Person.SubmitAsync(
            page, address.AbsolutePath, ("Form.Number", number), ("Form.Expiry", expiry), ("Form.Cvc", cvc));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Title.ShouldStartWith("Error: ");
        again.ErrorOf($"Form.{field}").ShouldBe(words);
        (await payer.ReturnAsync(paymentId)).TextsOf("h1").ShouldBe(["We wait for your payment"]);
    }

    [Fact]
    public async Task Pay_ThisMonthsCard_IsGoodUntilItsLastDay()
    {
        var payer = await Payer.HoldAsync(App);
        var (_, address) = await payer.BeginAsync();
        var page = await payer.Person.GetAsync(address.PathAndQuery);

        var done = await payer.Person.SubmitAsync(
            page, address.AbsolutePath, ("Form.Number", "4242424242424242"), ("Form.Expiry", "3/26"), ("Form.Cvc", "1234"));

        done.Path.ShouldBe($"/bookings/{payer.BookingId}/done");
    }

    [Fact]
    public async Task Pay_DeclinedAndThenAnotherCard_IsPaid()
    {
        var payer = await Payer.HoldAsync(App);
        var (_, page) = await payer.BeginAsync();

        var declined = await payer.PayAsync(page, "4000 0000 0000 0002");
        declined.ErrorOf("Form.Number").ShouldBe("Your card was declined. Nothing was charged; try another card.");
        var cancelled = await payer.Person.GetAsync(new Uri(declined.Element("form a").GetAttribute("href")!).PathAndQuery);
        cancelled.Path.ShouldBe($"/bookings/{payer.BookingId}/payment");
        cancelled.Text.ShouldContain("You began to pay");

        (await payer.PayAsync((await payer.BeginAsync()).ProviderPage)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");
    }

    [Fact]
    public async Task Pay_BankWantsACode_IsPaidWithTheRightOne()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();

        var step = await payer.PayAsync(page, "4000 0027 6000 3184");
        step.TextsOf("h1").ShouldBe(["Confirm with your bank"]);
        var wrong = await payer.Person.SubmitAsync(step, $"{page.AbsolutePath}/code", ("Form.Code", "654321"));
        wrong.ErrorOf("Form.Code").ShouldBe("That is not the code. Try again.");
        (await payer.ReturnAsync(paymentId)).TextsOf("h1").ShouldBe(["We wait for your payment"]);

        var done = await payer.Person.SubmitAsync(wrong, $"{page.AbsolutePath}/code", ("Form.Code", "123456"));
        done.Path.ShouldBe($"/bookings/{payer.BookingId}/done");
    }

    [Fact]
    public async Task Pay_NothingComesBack_IsNeitherPaidNorDeclinedUntilItFails()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();

        (await payer.PayAsync(page, "4000 0000 0000 0119")).Text.ShouldContain("Nothing came back.");
        (await payer.ReturnAsync(paymentId)).TextsOf("h1").ShouldBe(["We wait for your payment"]);
        (await payer.Person.PostAsync(page.AbsolutePath, ("Form.Number", Payer.Card), ("Form.Expiry", "12/30"), ("Form.Cvc", "123")))
            .TextsOf("h1").ShouldBe(["No answer from your bank"]);

        App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Duration.FromMinutes(10));
        await Payer.HoldTimeAsync(App, payer.Offering.Id, payer.User.Id, Payer.Nine);
        var failed = await payer.ReturnAsync(paymentId);

        failed.Path.ShouldBe($"/bookings/{payer.BookingId}/payment");
        failed.Text.ShouldContain("The payment did not go through, and nothing was charged. You can try again.");
        (await payer.PaymentAsync(paymentId)).Status.ShouldBe(PaymentStatus.Failed);
        (await payer.Person.GetAsync(page.PathAndQuery)).TextsOf("h1").ShouldBe(["Not paid"]);
        (await payer.PayAsync((await payer.BeginAsync()).ProviderPage)).Path.ShouldBe($"/bookings/{payer.BookingId}/done");
    }

    [Fact]
    public async Task Pay_SentTwiceAtOnce_IsOnePayment()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        var card = await payer.Person.GetAsync(page.PathAndQuery);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => payer.Person.SubmitAsync(
            card, page.AbsolutePath, ("Form.Number", Payer.Card), ("Form.Expiry", "12/30"), ("Form.Cvc", "123"))));

        (await payer.ReturnAsync(paymentId)).Path.ShouldEndWith("/done");
        (await payer.BookingAsync()).Status.ShouldBe(BookingStatus.Confirmed);
        await using var db = App.CreateContext();
        await Books.ShouldBalanceAsync(db);
        (await payer.Person.GetAsync(page.PathAndQuery)).TextsOf("h1").ShouldBe(["Paid"]);
    }
}
