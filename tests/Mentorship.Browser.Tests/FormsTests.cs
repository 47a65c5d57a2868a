using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>What each form says when it is sent without what it needs.</summary>
public sealed class FormsTests(BrowserFixture browser, Town town) : TownJourney(browser, town)
{
    [Theory]
    [InlineData(Who.Visitor, "/account/register", "Create account", null)]
    [InlineData(Who.Visitor, "/account/sign-in", "Sign in", null)]
    [InlineData(Who.Mentee, "/account/profile", "Save profile", "Name")]
    [InlineData(Who.Mentee, "/mentor/profile", "Save and go on", null)]
    [InlineData(Who.Mentee, "/bookings/{held}/details", "Continue to payment", "What do you want to talk about?")]
    [InlineData(Who.Mentor, "/bookings/{asked}/declination", "Decline the request", null)]
    [InlineData(Who.Mentee, "/bookings/{upcoming}/cancellation", "Cancel the session", null)]
    [InlineData(Who.NewMentor, "/mentor/availability", "Save and go on", "From")]
    [InlineData(Who.Mentor, "/mentor/offerings/new", "Publish", null)]
    [InlineData(Who.Mentor, "/mentor/offerings/{offering}", "Save offering", "Days ahead")]
    public async Task Form_SentWithoutWhatItNeeds_LeadsToEachField(Who who, string address, string button, string? emptied)
    {
        var visitor = await OpenAsync(who, address, width: 1280);
        if (emptied is not null)
        {
            await OpenFoldsAsync(visitor);
            await visitor.Field(emptied).First.FillAsync("");
        }

        await visitor.Button(button).ClickAsync();

        var summary = visitor.Page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToBeFocusedAsync();
        (await visitor.Page.TitleAsync()).ShouldStartWith("Error: ");
        await visitor.ShouldBeAccessibleAsync();
        var links = await summary.GetByRole(AriaRole.Link).AllAsync();
        links.ShouldNotBeEmpty();
        foreach (var link in links)
        {
            var words = await link.InnerTextAsync();
            await link.ClickAsync();
            var field = visitor.Page.Locator(":focus");
            await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
            (await field.EvaluateAsync<string>("field => field.ariaDescribedByElements.map((element) => element.textContent).join(' ')"))
                .ShouldContain(words);
        }
    }

    private static async Task OpenFoldsAsync(Visitor visitor)
    {
        var closed = visitor.Content.Locator("details:not([open]) > summary:visible");
        while (await closed.CountAsync() > 0)
        {
            await closed.First.ClickAsync();
        }
    }
}
