using Mentorship.Core.Bookings;
using Mentorship.Core.Common;
using Mentorship.Core.Offerings;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>The five minutes of a hold, as someone sees them pass, and what scripts add to the steps of booking.</summary>
public sealed class HoldTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private const string Topic = "How do I make my engine compute Bernoulli numbers?";

    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Fact]
    public async Task Countdown_RunsWarnsBeforeTheEndAndSaysWhenItIsOver()
    {
        var mentee = await SignedInAsync(await Given.UserAsync());
        await mentee.Page.Clock.InstallAsync();
        await TakeAsync(mentee, await OfferingAsync());
        var left = mentee.Page.Locator("[data-hold-left]");
        var said = mentee.Page.Locator("[data-hold-said]");
        await Expect(left).ToContainTextAsync("5:00 left");
        await Expect(said).ToHaveAttributeAsync("role", "status");

        await mentee.Page.Clock.RunForAsync("03:59");
        await Expect(left).ToContainTextAsync("1:01 left");
        await Expect(said).ToBeEmptyAsync();
        await mentee.Page.Clock.RunForAsync("00:02");
        await Expect(said).ToHaveTextAsync("Less than a minute left to keep this time. Keep it 5 more minutes?");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Page.Clock.RunForAsync("01:00");

        await Expect(left).ToContainTextAsync("over");
        await Expect(said).ToHaveTextAsync("We no longer keep this time for you. Go on, and we take it again if it is still free.");
        await mentee.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Extend_WithSomethingTyped_KeepsBoth(bool javaScript)
    {
        var mentee = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });
        await TakeAsync(mentee, await OfferingAsync());

        await mentee.Field("What do you want to talk about?").FillAsync("Half a thought");
        await mentee.Field("1 h · $35").CheckAsync();
        await mentee.Button("Keep it 5 more minutes").ClickAsync();

        await Expect(mentee.Field("What do you want to talk about?")).ToHaveValueAsync("Half a thought");
        await Expect(mentee.Field("1 h · $35")).ToBeCheckedAsync();
        await Expect(mentee.Page.Locator(".card .price")).ToHaveTextAsync("$35");
    }

    [Fact]
    public async Task Enter_InTheForm_GoesOnAndDoesNotExtend()
    {
        var mentee = await SignedInAsync(await Given.UserAsync());
        await TakeAsync(mentee, await OfferingAsync());

        await mentee.Field("What do you want to talk about?").FillAsync(Topic);
        await mentee.Field("30 min · $20").FocusAsync();
        await mentee.Page.Keyboard.PressAsync("Enter");

        await mentee.ShouldReadAsync("Pay $20");
    }

    [Fact]
    public async Task Length_Changed_ShowsItsPriceAtOnce()
    {
        var mentee = await SignedInAsync(await Given.UserAsync());
        await TakeAsync(mentee, await OfferingAsync());
        await Expect(mentee.Page.Locator(".card .price")).ToHaveTextAsync("$20");
        await mentee.Field("What do you want to talk about?").FillAsync(Topic);

        await mentee.Field("1 h · $35").CheckAsync();

        await Expect(mentee.Page.Locator(".card .price")).ToHaveTextAsync("$35");
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        await Expect(mentee.Field("What do you want to talk about?")).ToHaveValueAsync(Topic);
        await Expect(mentee.Field("1 h · $35")).ToBeFocusedAsync();
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Button("Continue to payment").ClickAsync();
        await mentee.ShouldReadAsync("Pay $35");
    }

    [Fact]
    public async Task Leave_ThroughALink_GivesTheTimeBackAndOnlyThen()
    {
        var mentee = await SignedInAsync(await Given.UserAsync());
        await TakeAsync(mentee, await OfferingAsync());
        var id = Guid.Parse(mentee.Path.Split('/')[2]);
        await mentee.Field("What do you want to talk about?").FillAsync(Topic);
        await mentee.Button("Continue to payment").ClickAsync();
        await mentee.ShouldReadAsync("Pay $20");
        await mentee.Link("Back to the details").ClickAsync();
        await mentee.ShouldReadAsync("What is it about?");
        await mentee.Page.Locator(".steps a").First.ClickAsync();
        await mentee.Link("Continue with it").ClickAsync();
        await mentee.ShouldReadAsync("Pay $20");
        await mentee.Page.ReloadAsync();
        (await StatusAsync(id)).ShouldBe(BookingStatus.Held);

        await mentee.TopBar.GetByText("Mentors", new() { Exact = true }).ClickAsync();
        await mentee.ShouldReadAsync("Mentors");

        await ShouldBecomeAsync(id, BookingStatus.Expired);
        await mentee.ShouldNotSeeAsync("The time is free again.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leave_WithTheButton_GivesTheTimeBackAndSaysSo(bool javaScript)
    {
        var mentee = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });
        await TakeAsync(mentee, await OfferingAsync());

        await mentee.Button("Leave and give it back").ClickAsync();

        await mentee.ShouldSeeAsync("The time is free again. Nothing is booked.");
        await mentee.ShouldNotSeeAsync("You hold");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_ApprovedByTheMentor_IsOn(bool javaScript)
    {
        var mentorUser = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentorUser.Id, "Engines on request", change: description => description with { Mode = BookingMode.Request });
        var menteeUser = await Given.UserAsync();
        var mentee = await SignedInAsync(menteeUser, new() { JavaScript = javaScript });
        await TakeAsync(mentee, offering);
        await mentee.Field("What do you want to talk about?").FillAsync(Topic);
        await mentee.Button("Send the request").ClickAsync();
        await mentee.ShouldReadAsync("Charles Babbage has your request");
        await mentee.ShouldBeAccessibleAsync();

        var mentor = await SignedInAsync(mentorUser, new() { JavaScript = javaScript });
        await mentor.OpenAsync("/mentor/bookings");
        await Expect(mentor.Heading("One request waits for your answer")).ToBeVisibleAsync();
        await mentor.ShouldSeeAsync("25 hours left");
        await mentor.ShouldBeAccessibleAsync();
        await mentor.Button("Approve Engines on request with Ada Lovelace, Tue 3 Mar, 10:00 Berlin (GMT+1)").ClickAsync();

        await mentor.ShouldSeeAsync("The session with Ada Lovelace is on.");
        await Expect(mentor.Heading("One request waits for your answer")).ToHaveCountAsync(0);
        await mentee.Link("See the request").ClickAsync();
        await mentee.ShouldSeeAsync("Confirmed");
    }

    private static async Task TakeAsync(Visitor mentee, Offering offering)
    {
        await mentee.OpenAsync($"/bookings/new?offering={offering.Id}&start={Ten}");
        await mentee.Button("Take this time").ClickAsync();
        await mentee.ShouldReadAsync("What is it about?");

        // A page is there before its scripts are.
        await mentee.Page.WaitForLoadStateAsync();
    }

    private async Task<Offering> OfferingAsync() => await Given.OfferingAsync((await Given.MentorAsync()).Id, change: description => description with
    {
        Lengths = [new(30, new(20_00, Currencies.Usd)), new(60, new(35_00, Currencies.Usd))],
    });

    private async Task<BookingStatus> StatusAsync(Guid id)
    {
        await using var db = App.CreateContext();
        return await db.Bookings.Where(booking => booking.Id == id).Select(booking => booking.Status).SingleAsync();
    }

    /// <summary>What is sent while leaving arrives a little later.</summary>
    private async Task ShouldBecomeAsync(Guid id, BookingStatus status)
    {
        for (var look = 0; look < 1200 && await StatusAsync(id) != status; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        (await StatusAsync(id)).ShouldBe(status);
    }
}
