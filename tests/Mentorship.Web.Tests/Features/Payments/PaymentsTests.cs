using System.Net;
using Mentorship.Core.Policies;
using Mentorship.TestSupport;
using Mentorship.Web.Features.Bookings;
using Mentorship.Web.Tests.Payments;

namespace Mentorship.Web.Tests.Features.Payments;

/// <summary>The pages between the payment step and the provider.</summary>
public sealed class PaymentsTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private MentorshipApp App => fixture.App;

    [Fact]
    public async Task Payment_Step_SaysPriceProviderPolicyAndUntilWhenTheTimeIsKept()
    {
        var payer = await Payer.HoldAsync(App);

        var step = await payer.Person.GetAsync($"/bookings/{payer.BookingId}/payment");

        step.TextsOf("h1").ShouldBe(["Pay $50"]);
        step.Text.ShouldContain("You pay $50 on the page of Mock Pay (test mode) and come back here.");
        step.Text.ShouldContain("We keep this time for you until");
        step.TextsOf("dt").ShouldContain("Cancel");
    }

    [Theory]
    [InlineData("return")]
    [InlineData("checkout")]
    public async Task Show_PaymentOfAnother_IsNotFoundAndAVisitorSignsInFirst(string page)
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, _) = await payer.BeginAsync();
        var mentor = await App.Given.SignInAsync((await App.Given.UserAsync("Somebody Else")));

        (await mentor.GetAsync($"/payments/{paymentId}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await App.Visitor().GetAsync($"/payments/{paymentId}/{page}")).Path.ShouldBe("/account/sign-in");
        (await payer.Person.GetAsync($"/payments/{payer.BookingId}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Checkout_PaidAlready_GoesOnToTheSession()
    {
        var payer = await Payer.HoldAsync(App);
        var (paymentId, page) = await payer.BeginAsync();
        await payer.PayAsync(page);

        (await payer.Person.GetAsync($"/payments/{paymentId}/checkout")).Path.ShouldBe($"/bookings/{payer.BookingId}/done");
    }

    [Fact]
    public async Task Pay_WithoutALiveHold_IsAConflict()
    {
        var payer = await Payer.HoldAsync(App);
        var step = await payer.Person.GetAsync($"/bookings/{payer.BookingId}/payment");
        App.Clock.MoveTo((await payer.BookingAsync()).HoldExpiresAt!.Value);

        var late = await payer.Person.SubmitAsync(step, $"/bookings/{payer.BookingId}/payment");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("We no longer keep this time for you.");
    }

    [Fact]
    public async Task PaymentLines_PaidAndCancelled_SayWhatWasPaidAndWhatGoesBack()
    {
        var payer = await Payer.HoldAsync(App);
        var (_, page) = await payer.BeginAsync();
        await payer.PayAsync(page);
        await using var db = App.CreateContext();
        (await db.ReadPaymentLinesAsync(payer.BookingId, Party.Mentee, CancellationToken.None)).Select(line => line.Words).ShouldBe(["Paid $50"]);

        await App.Given.CancelledAsync(payer.BookingId);
        (await db.ReadPaymentLinesAsync(payer.BookingId, Party.Mentee, CancellationToken.None)).Select(line => line.Words)
            .ShouldBe(["Paid $50", "$50 goes back to you"]);
        await Payer.SendRefundsAsync(App);
        (await db.ReadPaymentLinesAsync(payer.BookingId, Party.Mentor, CancellationToken.None)).Select(line => line.Words)
            .ShouldBe(["Paid $50", "$50 was given back to the mentee"]);
    }
}
