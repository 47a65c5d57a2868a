using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Mentorship.TestSupport;
using Mentorship.TestSupport.Providers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Mentorship.Browser.Tests;

public sealed class PaymentTests(BrowserFixture browser, PaymentTests.Shop shop) : Journey(browser, shop), IClassFixture<PaymentTests.Shop>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 5, 9, 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pay_OnAPageOfAnotherOrigin_LeadsThereAndBack(bool scripts)
    {
        var (mentee, bookingId) = await HolderAsync(Currencies.Usd, new() { JavaScript = scripts });
        await mentee.OpenAsync($"/bookings/{bookingId}/payment");
        await mentee.ShouldSeeAsync("on the page of Stripe");

        // The policy's form-action would keep a redirect to another origin from being followed.
        await mentee.Button("Pay $50").ClickAsync();
        await mentee.Page.WaitForURLAsync("**/pay/cs_test*");
        new Uri(mentee.Page.Url).Port.ShouldNotBe(App.Address.Port);
        await mentee.Button("Pay").ClickAsync();

        await mentee.Page.WaitForURLAsync($"**/bookings/{bookingId}/done");
        await mentee.ShouldReadAsync("Your session with Charles Babbage is booked");
    }

    [Fact]
    public async Task Pay_OnTheMockProvidersPage_DeclinedThenWithACode()
    {
        var (mentee, bookingId) = await HolderAsync(Currencies.Ngn, new());
        await mentee.OpenAsync($"/bookings/{bookingId}/payment");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Button("Pay ₦50").ClickAsync();
        await mentee.ShouldReadAsync("Pay by card");
        await mentee.ShouldBeAccessibleAsync();

        await FillAsync(mentee, "4000 0000 0000 0002");
        await mentee.ShouldSeeAsync("Your card was declined. Nothing was charged; try another card.");
        await mentee.ShouldBeAccessibleAsync();
        await FillAsync(mentee, "4000 0027 6000 3184");
        await mentee.ShouldReadAsync("Confirm with your bank");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Field("Code").FillAsync("123456");
        await mentee.Button("Confirm").ClickAsync();

        await mentee.Page.WaitForURLAsync($"**/bookings/{bookingId}/done");
    }

    [Fact]
    public async Task Pay_Late_TheWaitingPageLooksAgainByItself()
    {
        var (mentee, bookingId) = await HolderAsync(Currencies.Ngn, new() { JavaScript = false });
        await mentee.OpenAsync($"/bookings/{bookingId}/payment");
        await mentee.Button("Pay ₦50").ClickAsync();
        await mentee.ShouldReadAsync("Pay by card");
        await FillAsync(mentee, "4000 0000 0000 0077");
        await mentee.ShouldReadAsync("We wait for your payment");

        App.Clock.MoveTo(App.Clock.GetCurrentInstant() + Duration.FromMinutes(6));

        await mentee.Page.WaitForURLAsync($"**/bookings/{bookingId}/done");
    }

    [Fact]
    public async Task Waiting_WithoutAnAnswer_IsAccessible()
    {
        var (mentee, bookingId) = await HolderAsync(Currencies.Ngn, new());

        // It must not look again while it is looked at.
        await mentee.Page.RouteAsync("**/return", async route =>
        {
            var answer = await route.FetchAsync();
            var headers = answer.Headers.Where(header => header.Key != "refresh").ToDictionary(StringComparer.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Headers = headers });
        });
        await mentee.OpenAsync($"/bookings/{bookingId}/payment");
        await mentee.Button("Pay ₦50").ClickAsync();
        await mentee.ShouldReadAsync("Pay by card");
        await FillAsync(mentee, "4000 0000 0000 0119");
        await mentee.ShouldReadAsync("No answer from your bank");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Link("Back to the shop").ClickAsync();
        await mentee.ShouldReadAsync("We wait for your payment");
        await mentee.ShouldBeAccessibleAsync();
    }

    private static async Task FillAsync(Visitor mentee, string card)
    {
        await mentee.Field("Card number").FillAsync(card);
        await mentee.Field("Expires").FillAsync("12/30");
        await mentee.Field("CVC").FillAsync("123");
        await mentee.Page.Locator("main form button").ClickAsync();
    }

    /// <summary>Someone who holds a time that costs fifty of a currency, and has said what it is about.</summary>
    private async Task<(Visitor Mentee, Guid BookingId)> HolderAsync(Currency currency, VisitorSettings settings)
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id, price: new Money(5000, currency));
        var user = await Given.UserAsync();
        await using var scope = App.Services.CreateAsyncScope();
        var (id, _) = await scope.ServiceProvider.GetRequiredService<HoldSession>()
            .RunAsync(new(offering.Id, user.Id, Ten), App.Clock.GetCurrentInstant(), CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CheckOut>()
            .SaveDraftAsync(id!.Value, new("My engine does not compute.", MeetingTypes.Video), CancellationToken.None);
        return (await SignedInAsync(user, settings), id.Value);
    }

    /// <summary>A site that takes dollars through Stripe, which is on another port, and all else through the mock provider.</summary>
    public sealed class Shop(TestDatabases databases) : SiteFixture(databases)
    {
        private StripeServer _stripe = null!;

        public override async ValueTask InitializeAsync()
        {
            _stripe = await StripeServer.StartAsync(new TestClock(TestClock.Usual));
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _stripe.DisposeAsync();
        }

        protected override void Configure(IWebHostBuilder builder)
        {
            foreach (var (key, value) in _stripe.Settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
