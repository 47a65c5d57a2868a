using System.Text;
using Mentorship.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

public sealed class PictureTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    private const string Address = "/mentor/profile/picture";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Picture_ChosenRefusedSavedAndRemoved_IsSaidAndSeen(bool javaScript)
    {
        var mentor = await SignedInAsync(await Given.MentorAsync("Rózsa Péter"), new() { JavaScript = javaScript, Width = 320 });
        await mentor.OpenAsync(Address);
        await mentor.ShouldSeeAsync("Now your initials stand in its place.");

        await ChooseAsync(mentor, "me.svg", Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        await mentor.Button("Save the picture").ClickAsync();
        await mentor.ShouldSeeAsync("Choose a JPEG, PNG or WebP picture.");
        await mentor.ShouldBeAccessibleAsync();

        await ChooseAsync(mentor, "../me.jpg", SamplePicture.HeldAs(SamplePicture.Of(900, 1200), 6));
        await mentor.Button("Save the picture").ClickAsync();
        await mentor.ShouldSeeAsync("Your picture is saved.");
        await mentor.ShouldBeAccessibleAsync();
        await Accessibility.NothingSticksOutAsync(mentor.Page, 320);
        (await ShownAsync(mentor)).ShouldBe(96);

        // In the head of the page and in the person's own menu.
        await Expect(mentor.Page.Locator("main img.avatar")).ToHaveCountAsync(1);
        await Expect(mentor.TopBar.Locator("img.avatar")).ToHaveCountAsync(1);
        await mentor.Button("Remove the picture").ClickAsync();
        await mentor.ShouldSeeAsync("Your picture is removed.");
        await Expect(mentor.Page.Locator("img.avatar")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Picture_TooLargeFile_IsLetGoBeforeItIsSent()
    {
        var mentor = await SignedInAsync(await Given.MentorAsync());
        await mentor.OpenAsync(Address);

        await ChooseAsync(mentor, "large.jpg", new byte[(11 * 1024 * 1024) + 1]);

        await Expect(mentor.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This file has 11.1 MB. Choose one of at most 10 MB.");
        await Expect(mentor.Field("Another picture")).ToHaveValueAsync("");
        await Expect(mentor.Field("Another picture")).ToHaveAttributeAsync("aria-invalid", "true");
        await mentor.ShouldBeAccessibleAsync();
        await ChooseAsync(mentor, "small.jpg", SamplePicture.Of(50, 50));
        await Expect(mentor.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(mentor.Field("Another picture")).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Picture_ByKeyboard_IsChosenAndSaved()
    {
        var mentor = await SignedInAsync(await Given.MentorAsync());
        await mentor.OpenAsync(Address);
        await mentor.Field("Another picture").FocusAsync();

        var chooser = await mentor.Page.RunAndWaitForFileChooserAsync(() => mentor.Page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(FileOf("me.png", SamplePicture.Of(64, 64)));
        await mentor.Page.Keyboard.PressAsync("Tab");
        await Expect(mentor.Button("Save the picture")).ToBeFocusedAsync();
        await mentor.Page.Keyboard.PressAsync("Enter");

        await mentor.ShouldSeeAsync("Your picture is saved.");
    }

    private static Task ChooseAsync(Visitor visitor, string name, byte[] file) =>
        visitor.Field("Another picture").SetInputFilesAsync(FileOf(name, file));

    private static FilePayload FileOf(string name, byte[] file) => new() { Name = name, MimeType = "image/jpeg", Buffer = file };

    /// <summary>How many pixels wide the browser finds the picture at the head of the page.</summary>
    private static Task<int> ShownAsync(Visitor visitor) => visitor.Page.Locator("main img.avatar").EvaluateAsync<int>(
        "async (image) => { await image.decode(); return image.naturalWidth; }");
}
