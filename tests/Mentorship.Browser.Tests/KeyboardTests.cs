using Mentorship.TestSupport;
using Microsoft.Playwright;
using static Mentorship.Browser.Tests.Keys;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class KeyboardTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Keyboard_SignInAndBook_NeedsNothingElseAndAlwaysShowsWhereItIs()
    {
        await Given.OfferingAsync((await Given.MentorAsync()).Id, "An hour about keys");
        var user = await Given.UserAsync();
        var visitor = await VisitorAsync();
        var keyboard = visitor.Page.Keyboard;

        await visitor.OpenAsync("/account/sign-in");
        await TabToAsync(visitor, visitor.Field("E-mail address"));
        await keyboard.TypeAsync(user.Email!);
        await TabToAsync(visitor, visitor.Field("Password"));
        await keyboard.TypeAsync(Given.Password);
        await keyboard.PressAsync("Enter");
        await visitor.ShouldReadAsync("My sessions");

        await TabToAsync(visitor, visitor.Link("Book a session"));
        await keyboard.PressAsync("Enter");
        await visitor.ShouldReadAsync("Offerings");
        await TabToAsync(visitor, visitor.Link("An hour about keys"));
        await keyboard.PressAsync("Enter");
        await visitor.ShouldReadAsync("An hour about keys");
        await TabToAsync(visitor, visitor.Link("Mon 2 Mar, 14 free"));
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        await ShouldShowFocusAsync(visitor);
        await keyboard.PressAsync("Enter");
        await Expect(visitor.Heading("Wednesday 4 March 2026")).ToBeVisibleAsync();
        await TabToAsync(visitor, Time(visitor, "08:00 09:00 Berlin"));
        await keyboard.PressAsync("Space");
        await Expect(Time(visitor, "08:00 09:00 Berlin")).ToBeCheckedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(Time(visitor, "08:30 09:30 Berlin")).ToBeCheckedAsync();
        await ShouldShowFocusAsync(visitor);
        await TabToAsync(visitor, visitor.Button("Continue"));
        await keyboard.PressAsync("Enter");

        await visitor.ShouldReadAsync("What is it about?");
        await TabToAsync(visitor, visitor.Field("What do you want to talk about?"));
        await keyboard.TypeAsync("Keys and how to press them.");
        await TabToAsync(visitor, visitor.Button("Book this session"));
        await keyboard.PressAsync("Space");
        await visitor.ShouldReadAsync("Your session with Charles Babbage is booked");
        await visitor.ShouldSeeAsync("Wednesday 4 March 2026, 08:30–09:30, London (GMT+0)");
    }

    [Fact]
    public async Task Keyboard_NewOffering_IsMadeAndPublishedWithFourFields()
    {
        var mentor = await SignedInAsync(await Given.MentorAsync());
        var keyboard = mentor.Page.Keyboard;

        await mentor.OpenAsync("/mentor/offerings");
        await TabToAsync(mentor, mentor.Link("New offering"));
        await keyboard.PressAsync("Enter");
        await mentor.ShouldReadAsync("New offering");
        await TabToAsync(mentor, mentor.Field("Title"));
        await keyboard.TypeAsync("Typed and published");
        await TabToAsync(mentor, mentor.Field("Price"));
        await keyboard.TypeAsync("20");
        await TabToAsync(mentor, mentor.Field("Category"));
        await keyboard.TypeAsync("Lead");
        await TabToAsync(mentor, mentor.Field("What people get"));
        await keyboard.TypeAsync("Whatever can be typed.");
        await TabToAsync(mentor, mentor.Button("Publish"));
        await keyboard.PressAsync("Enter");

        await mentor.ShouldReadAsync("Your offerings");
        await mentor.ShouldSeeAsync("“Typed and published” is published: people can book it now.");
        await TabToAsync(mentor, mentor.Link("Archive Typed and published"));
        await keyboard.PressAsync("Enter");
        await mentor.ShouldReadAsync("Archive “Typed and published”");
        await TabToAsync(mentor, mentor.Button("Archive it"));
        await keyboard.PressAsync("Enter");
        await mentor.ShouldSeeAsync("“Typed and published” is archived. Booked sessions stay.");
        await mentor.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task Keyboard_MentorProfile_IsPreviewedChangedAndSaved()
    {
        var mentor = await SignedInAsync(await Given.MentorAsync());
        var keyboard = mentor.Page.Keyboard;

        await mentor.OpenAsync("/mentor/profile");
        await TabToAsync(mentor, mentor.Field("What you do"));
        await keyboard.TypeAsync("Principal engineer");
        await TabToAsync(mentor, mentor.Page.Locator("#Form_Specialties"));
        await keyboard.PressAsync("End");
        await keyboard.TypeAsync(", Gears");
        await Expect(mentor.Page.Locator(".tags").First).ToContainTextAsync("Gears");
        await TabToAsync(mentor, mentor.Page.Locator("#Form_Languages"));
        await keyboard.TypeAsync("English, German");
        await TabToAsync(mentor, mentor.Page.Locator("#Form_Links"));
        await keyboard.TypeAsync("https://example.com/engines");
        await mentor.ShouldBeAccessibleAsync();
        await TabToAsync(mentor, mentor.Button("Preview"));
        await keyboard.PressAsync("Enter");

        await mentor.ShouldSeeAsync("This is how your profile would look. Nothing is saved yet.");
        await mentor.ShouldSeeAsync("Principal engineer at Analytical Engines");
        await mentor.ShouldBeAccessibleAsync();
        await TabToAsync(mentor, mentor.Button("Go on editing"));
        await keyboard.PressAsync("Enter");
        await Expect(mentor.Page.Locator("#Form_Specialties")).ToHaveValueAsync("Machines, Gears");
        await TabToAsync(mentor, mentor.Button("Save profile"));
        await keyboard.PressAsync("Enter");
        await mentor.ShouldSeeAsync("Your mentor profile is saved.");
        await Expect(mentor.Page.Locator("#Form_Languages")).ToHaveValueAsync("English, German");
    }

    [Fact]
    public async Task SkipLink_FirstStop_LeadsToTheContent()
    {
        var visitor = await VisitorAsync();

        await visitor.OpenAsync("/offerings");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Link("Skip to the content")).ToBeFocusedAsync();
        await ShouldShowFocusAsync(visitor);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");

        await Expect(visitor.Field("Search offerings")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Menu_OfTheBar_OpensWithEnterAndClosesWithEscape()
    {
        var visitor = await SignedInAsync(await Given.UserAsync());
        var signOut = visitor.Button("Sign out");

        await visitor.OpenAsync("/");
        await TabToAsync(visitor, visitor.TopBar.Locator("summary", new() { HasText = "Ada Lovelace" }));
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(signOut).ToBeVisibleAsync();
        await TabToAsync(visitor, signOut);
        await visitor.Page.Keyboard.PressAsync("Escape");

        await Expect(signOut).ToBeHiddenAsync();
        await ShouldShowFocusAsync(visitor);
    }

    [Fact]
    public async Task Month_ArrowsHomeEndAndPages_MoveBetweenDays()
    {
        var offering = await Given.OfferingAsync((await Given.MentorAsync()).Id);
        var visitor = await VisitorAsync();
        var keyboard = visitor.Page.Keyboard;
        await visitor.OpenAsync($"/offerings/{offering.Id}?date=2026-03-11&zone=Europe/London");
        await visitor.Link("Wed 11 Mar, 15 free").FocusAsync();

        foreach (var (key, day) in new[]
        {
            ("ArrowDown", "Wed 18 Mar, 15 free"),
            ("ArrowLeft", "Tue 17 Mar, 15 free"),
            ("Home", "Mon 16 Mar, 15 free"),
            ("End", "Sun 22 Mar, 15 free"),
            ("ArrowRight", "Mon 23 Mar, 15 free"),
            ("ArrowUp", "Mon 16 Mar, 15 free"),
            ("PageDown", "Wed 1 Apr, 15 free"),
            ("PageUp", "Mon 2 Mar, 14 free"),
        })
        {
            await keyboard.PressAsync(key);
            await Expect(visitor.Page.Locator("a:focus")).ToHaveAccessibleNameAsync(day);
        }

        await Expect(visitor.Page.GetByRole(AriaRole.Grid, new() { Name = "March 2026" })).ToBeVisibleAsync();
    }

    private static ILocator Time(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Radio, new() { Name = name });
}
