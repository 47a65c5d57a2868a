using Mentorship.Core.Offerings;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class BookingTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private const string Topic = "How do I make my engine compute Bernoulli numbers?";

    // Tuesday 3 March 2026, 10:00 in Berlin.
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Book_FromTheMarketplace_IsConfirmedForBoth(bool javaScript)
    {
        var mentorUser = await Given.MentorAsync();
        await Given.OfferingAsync(mentorUser.Id, $"Engines {javaScript}");
        await Given.OfferingAsync(mentorUser.Id, $"Looms {javaScript}");
        var mentee = await SignedInAsync(await Given.UserAsync(), new() { JavaScript = javaScript });

        await mentee.OpenAsync("/");
        await mentee.TopBar.GetByText("Offerings").ClickAsync();
        await mentee.ShouldReadAsync("Offerings");
        await mentee.Field("Search offerings").FillAsync($"engines {javaScript}");
        await mentee.Field("Career guidance").CheckAsync();
        await mentee.Button("Show offerings").ClickAsync();
        await Expect(mentee.Link($"Looms {javaScript}")).ToHaveCountAsync(0);
        await mentee.Link($"Engines {javaScript}").ClickAsync();
        await mentee.ShouldReadAsync($"Engines {javaScript}");
        await mentee.Link("Tue 3 Mar, 15 free").ClickAsync();
        await Expect(mentee.Heading("Tuesday 3 March 2026")).ToBeVisibleAsync();
        await Expect(mentee.Page.GetByRole(AriaRole.Group, new() { Name = "Times in London (GMT+0)" })).ToBeVisibleAsync();
        await mentee.Page.GetByRole(AriaRole.Radio, new() { Name = "09:00 10:00 Berlin" }).CheckAsync();
        if (javaScript)
        {
            await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0) · 10:00 for Charles Babbage in Berlin");
        }

        await mentee.ShouldBeAccessibleAsync();
        await mentee.Button("Continue").ClickAsync();
        await mentee.ShouldReadAsync("What is it about?");
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        await mentee.ShouldSeeAsync("We keep this time for you until 08:05:00, London (GMT+0)");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Field("What do you want to talk about?").FillAsync(Topic);

        // Back to the times and on again: what was typed is still there.
        await mentee.Button("Pick another time").ClickAsync();
        await mentee.ShouldSeeAsync("You hold Tue 3 Mar, 09:00–10:00 until 08:05:00, London (GMT+0).");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.Link("Continue with it").ClickAsync();
        await mentee.ShouldReadAsync("What is it about?");
        await Expect(mentee.Field("What do you want to talk about?")).ToHaveValueAsync(Topic);
        await mentee.Page.ReloadAsync();
        await Expect(mentee.Field("What do you want to talk about?")).ToHaveValueAsync(Topic);
        await mentee.Button("Book this session").ClickAsync();

        await mentee.ShouldReadAsync("Your session with Charles Babbage is booked");
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 10:00–11:00, Berlin (GMT+1) for Charles Babbage");
        await mentee.ShouldBeAccessibleAsync();
        await mentee.TopBar.GetByText("My sessions").ClickAsync();
        await mentee.Link($"Open Engines {javaScript}, Tue 3 Mar, 09:00 London (GMT+0)").ClickAsync();
        await mentee.ShouldReadAsync($"Engines {javaScript}");
        await mentee.ShouldSeeAsync("Confirmed");
        await mentee.ShouldSeeAsync(Topic);

        var mentor = await SignedInAsync(mentorUser);
        await mentor.OpenAsync("/");
        await mentor.TopBar.GetByText("Mentor area").ClickAsync();
        await mentor.ShouldReadAsync("Schedule");
        await mentor.Link("Bookings").ClickAsync();
        await mentor.ShouldReadAsync("Bookings");
        await mentor.ShouldSeeAsync("Ada Lovelace");
        await mentor.Link($"Open Engines {javaScript}, Tue 3 Mar, 10:00 Berlin (GMT+1)").ClickAsync();
        await mentor.ShouldSeeAsync("with Ada Lovelace");
        await mentor.ShouldSeeAsync("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0) for Ada Lovelace");
    }

    [Fact]
    public async Task Book_Visitor_SignsInOnTheWayAndKeepsTheTime()
    {
        var offering = await OfferingAsync();
        var user = await Given.UserAsync();
        var visitor = await VisitorAsync();

        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-03");
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "09:00 10:00 Berlin" }).CheckAsync();
        await visitor.Button("Continue").ClickAsync();
        await visitor.ShouldReadAsync("Sign in");
        await visitor.Field("E-mail address").FillAsync(user.Email!);
        await visitor.Field("Password").FillAsync(TestSupport.Given.Password);
        await visitor.Button("Sign in").ClickAsync();

        await visitor.ShouldReadAsync("Take this time");
        await visitor.ShouldSeeAsync("Tuesday 3 March 2026, 09:00–10:00, London (GMT+0)");
        await visitor.Button("Take this time").ClickAsync();
        await visitor.ShouldReadAsync("What is it about?");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Book_TimeTakenMeanwhile_KeepsWhatWasTypedAndOffersTheNearestThree(bool javaScript)
    {
        var offering = await OfferingAsync();
        var user = await Given.UserAsync();
        var mentee = await SignedInAsync(user, new() { JavaScript = javaScript });

        await TakeAsync(mentee, offering);
        await mentee.Field("What do you want to talk about?").FillAsync(Topic);
        using var otherTab = await Given.SignInAsync(user);
        await otherTab.PostAsync($"{mentee.Path.Replace("/details", "", StringComparison.Ordinal)}/release");
        await Given.BookedAsync(offering, (await Given.UserAsync("Someone Else")).Id, Ten);
        await mentee.Button("Book this session").ClickAsync();

        var summary = mentee.Page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync("Someone else has that time.");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(mentee.Field("What do you want to talk about?")).ToHaveValueAsync(Topic);
        var nearest = mentee.Page.GetByRole(AriaRole.Group, new() { Name = "The nearest free times, in London (GMT+0)" });
        await Expect(nearest.GetByRole(AriaRole.Radio)).ToHaveCountAsync(3);
        if (javaScript)
        {
            await mentee.ShouldBeAccessibleAsync();
        }

        await nearest.GetByRole(AriaRole.Radio, new() { Name = "Tue 3 Mar, 10:30–11:30" }).CheckAsync();
        await mentee.Button("Book this session").ClickAsync();
        await mentee.ShouldReadAsync("Your session with Charles Babbage is booked");
        await mentee.ShouldSeeAsync("Tuesday 3 March 2026, 10:30–11:30, London (GMT+0)");
    }

    [Fact]
    public async Task Book_PressedTwice_IsSentOnce()
    {
        var offering = await OfferingAsync();
        var mentee = await SignedInAsync(await Given.UserAsync());
        var sent = 0;
        await mentee.Page.RouteAsync("**/details", async route =>
        {
            Interlocked.Add(ref sent, route.Request.Method == "POST" ? 1 : 0);
            await Task.Delay(TimeSpan.FromSeconds(1));
            await route.ContinueAsync();
        });

        await TakeAsync(mentee, offering);
        await mentee.Field("What do you want to talk about?").FillAsync(Topic);
        await mentee.Button("Book this session").FocusAsync();
        await mentee.Page.Keyboard.PressAsync("Enter");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await mentee.Page.Keyboard.PressAsync("Enter");

        await mentee.ShouldReadAsync("Your session with Charles Babbage is booked");
        sent.ShouldBe(1);
    }

    private static async Task TakeAsync(Visitor mentee, Offering offering)
    {
        await mentee.OpenAsync($"/bookings/new?offering={offering.Id}&start={Ten}");
        await mentee.Button("Take this time").ClickAsync();
        await mentee.ShouldReadAsync("What is it about?");

        // A page is there before its scripts are.
        await mentee.Page.WaitForLoadStateAsync();
    }

    private async Task<Offering> OfferingAsync() => await Given.OfferingAsync((await Given.MentorAsync()).Id);
}
