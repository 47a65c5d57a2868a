using System.Globalization;
using Mentorship.Core.Offerings;
using Mentorship.Core.People;
using Mentorship.TestSupport;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static Mentorship.Browser.Tests.Keys;
using static Microsoft.Playwright.Assertions;

namespace Mentorship.Browser.Tests;

/// <summary>A visitor reads a mentor's page. The time is 08:00 in London on Monday 2 March 2026.</summary>
public sealed class MentorProfileTests(BrowserFixture browser, SiteFixture site) : Journey(browser, site), IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(false, 320)]
    public async Task Profile_DaysReviewsAndOfferings_LeadOn(bool javaScript, int width)
    {
        var (mentor, offering) = await ReviewedAsync();
        var path = await PathOfAsync(mentor);
        var visitor = await VisitorAsync(new() { JavaScript = javaScript, Width = width });

        // Without scripts nobody tells the site which zone they are in, and it says so.
        await visitor.OpenAsync(path);
        await visitor.ShouldReadAsync("Charles Babbage");
        await Expect(visitor.Page.Locator(".next-free").First).ToContainTextAsync(javaScript ? "Next: Mon 2 Mar, 08:30 London (GMT+0)" : "Next: Mon 2 Mar, 08:30 UTC");
        await Expect(visitor.Page.Locator(".free-days li")).ToHaveCountAsync(30);
        await Expect(visitor.Page.Locator(".review")).ToHaveCountAsync(10);
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Navigation, new() { Name = "More reviews" }).GetByText("Next", new() { Exact = true }).ClickAsync();
        await Expect(visitor.Page.Locator(".review")).ToHaveCountAsync(2);
        await visitor.ShouldSeeAsync("Review 12.");
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Link("All offerings of Charles Babbage").ClickAsync();
        await visitor.ShouldReadAsync("Offerings of Charles Babbage");
        await visitor.Page.GoBackAsync();
        await visitor.Page.Locator(".free-days a", new() { HasText = "Wed 4 Mar" }).ClickAsync();
        await visitor.ShouldReadAsync(offering.Title);
        await Expect(visitor.Heading("Wednesday 4 March 2026")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Profile_ByKeyboard_LeadsToADay()
    {
        var (mentor, offering) = await ReviewedAsync();
        var visitor = await VisitorAsync();

        await visitor.OpenAsync(await PathOfAsync(mentor));
        await TabToAsync(visitor, visitor.Page.Locator(".free-days a", new() { HasText = "Wed 4 Mar" }));
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.ShouldReadAsync(offering.Title);
        await Expect(visitor.Heading("Wednesday 4 March 2026")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Profile_OnesOwn_SaysSoAndOffersNothingToBook()
    {
        var (mentor, _) = await ReviewedAsync();
        var visitor = await SignedInAsync(mentor);

        await visitor.OpenAsync(await PathOfAsync(mentor));

        await visitor.ShouldSeeAsync("This is your own profile");
        await Expect(visitor.Page.Locator(".free-days a")).ToHaveCountAsync(0);
        await visitor.ShouldBeAccessibleAsync();
    }

    private async Task<(User Mentor, Offering Offering)> ReviewedAsync()
    {
        var mentor = await Given.MentorAsync();
        var offering = await Given.OfferingAsync(mentor.Id);
        for (var number = 1; number <= 12; number++)
        {
            var at = TestClock.Usual - Duration.FromDays(number);
            var booking = await Given.BookingAsync(offering, (await Given.UserAsync()).Id, at);
            await Given.ReviewAsync(booking, 4, string.Create(CultureInfo.InvariantCulture, $"Review {number:00}."), at);
        }

        return (mentor, offering);
    }

    private async Task<string> PathOfAsync(User mentor)
    {
        await using var db = App.CreateContext();
        return $"/mentors/{await db.MentorProfiles.Where(row => row.UserId == mentor.Id).Select(row => row.Slug).SingleAsync()}";
    }
}
