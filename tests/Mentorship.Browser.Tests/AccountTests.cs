using Mentorship.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class AccountTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private const string Wrong =
        "That e-mail address and password do not match. After five wrong tries an account rests for five minutes.";

    // Browsers call the second of them Asia/Calcutta.
    [Theory]
    [InlineData("America/New_York", "New York, 03:00 now")]
    [InlineData("Asia/Kolkata", "Kolkata, 13:30 now")]
    public async Task Register_NewPerson_HasTheZoneOfTheBrowserAndIsGreeted(string zone, string clock)
    {
        var visitor = await VisitorAsync(new() { Zone = zone });

        await visitor.OpenAsync("/");
        await visitor.TopBar.GetByText("Register").ClickAsync();
        await visitor.ShouldReadAsync("Create your account");
        await Expect(visitor.Field("Time zone")).ToHaveValueAsync(zone);
        await visitor.Field("Name").FillAsync("Ada Lovelace");
        await visitor.Field("E-mail address").FillAsync($"ada@{zone.Replace('/', '.')}.example");
        await visitor.Field("Password").FillAsync(Given.Password);
        await visitor.Button("Create account").ClickAsync();

        await visitor.ShouldSeeAsync("Welcome, Ada Lovelace. Your account is ready.");
        await visitor.ShouldBeAccessibleAsync();
        await Expect(visitor.TopBar).ToContainTextAsync("Ada Lovelace");
        await Expect(visitor.TopBar).ToContainTextAsync(clock);
    }

    [Fact]
    public async Task SignOut_SomeoneSignedIn_CanSignInAgain()
    {
        var user = await Given.UserAsync("Ada Lovelace");
        var visitor = await SignedInAsync(user);

        await visitor.OpenAsync("/");
        await visitor.TopBar.GetByText("Ada Lovelace").ClickAsync();
        await visitor.Button("Sign out").ClickAsync();
        await visitor.ShouldSeeAsync("You are signed out.");
        await Expect(visitor.TopBar).Not.ToContainTextAsync("Ada Lovelace");

        await visitor.TopBar.GetByText("Sign in").ClickAsync();
        await visitor.Field("E-mail address").FillAsync(user.Email!);
        await visitor.Field("Password").FillAsync(Given.Password);
        await visitor.Button("Sign in").ClickAsync();

        await visitor.ShouldReadAsync("My sessions");
        await Expect(visitor.TopBar).ToContainTextAsync("Ada Lovelace");
    }

    [Fact]
    public async Task SignIn_WrongPassword_KeepsTheEmailAndSaysSo()
    {
        var user = await Given.UserAsync();
        var visitor = await VisitorAsync();

        await visitor.OpenAsync("/account/sign-in");
        await visitor.Field("E-mail address").FillAsync(user.Email!);
        await visitor.Field("Password").FillAsync("not the passphrase");
        await visitor.Button("Sign in").ClickAsync();

        await Expect(visitor.Page).ToHaveTitleAsync("Error: Sign in · Mentorship");
        var summary = visitor.Page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToContainTextAsync(Wrong);
        await Expect(summary).ToBeFocusedAsync();
        await Expect(visitor.Field("E-mail address")).ToHaveValueAsync(user.Email!);
        await Expect(visitor.Field("Password")).ToHaveValueAsync("");
        await summary.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visitor.Field("Password")).ToBeFocusedAsync();
        await Expect(visitor.Field("Password")).ToHaveAccessibleDescriptionAsync($"Error: {Wrong}");
    }

    [Fact]
    public async Task Profile_AnotherZone_ChangesTheClockInTheBar()
    {
        var visitor = await SignedInAsync(await Given.UserAsync());

        await visitor.OpenAsync("/account/profile");
        await visitor.Field("Time zone").SelectOptionAsync("Asia/Tokyo");
        await visitor.Button("Save profile").ClickAsync();

        await visitor.ShouldSeeAsync("Your profile is saved.");
        await Expect(visitor.TopBar).ToContainTextAsync("Tokyo, 17:00 now");
    }
}
