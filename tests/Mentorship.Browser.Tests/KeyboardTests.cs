using Mentorship.TestSupport;
using Microsoft.Playwright;
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

    /// <summary>Presses Tab until the focus is there; at each stop on the way one can see where it is.</summary>
    private static async Task TabToAsync(Visitor visitor, ILocator target)
    {
        const int MostStops = 80;
        await Expect(target).ToBeVisibleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            await ShouldShowFocusAsync(visitor);
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"{MostStops} times Tab did not lead to {target} on {visitor.Page.Url}.");
    }

    /// <summary>What has the focus, or the label or card that stands for it, has an outline, and nothing covers it.</summary>
    private static async Task ShouldShowFocusAsync(Visitor visitor)
    {
        // What takes the focus may come into sight with a short transition.
        const int MostLooks = 20;
        string? hidden = null;
        for (var look = 0; look < MostLooks; look++)
        {
            hidden = await HiddenFocusAsync(visitor);
            if (hidden is null)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        hidden.ShouldBeNull(visitor.Page.Url);
    }

    private static Task<string?> HiddenFocusAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string?>(
            """
            () => {
              const active = document.activeElement;
              if (!active || active === document.body) {
                return null; // the browser's own bars
              }
              const name = active.outerHTML.slice(0, 200);
              if (!active.matches(':focus-visible')) {
                return `not :focus-visible: ${name}`;
              }
              const stands = [active, ...(active.labels ?? [])];
              if (active.closest('article')?.querySelectorAll('a').length === 1) {
                stands.push(active.closest('article')); // a card that is one link
              }
              const isSeen = (element) => {
                const style = getComputedStyle(element);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && Number(style.opacity) > 0;
              };
              if (!stands.some(isSeen)) {
                return `no outline: ${name}`;
              }
              const box = active.getBoundingClientRect();
              if (box.bottom <= 0 || box.top >= innerHeight) {
                return `out of sight: ${name}`;
              }
              const hit = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
              const own = hit && (active.contains(hit) || hit.contains(active) || stands.some((element) => element.contains(hit)));
              return own ? null : `covered by ${hit?.outerHTML.slice(0, 80)}: ${name}`;
            }
            """);
}
