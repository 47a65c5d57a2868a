using System.Net;
using Mentorship.TestSupport;

namespace Mentorship.Web.Tests.Features.Mentor;

/// <summary>From an account to the first session that somebody books, through pages alone.</summary>
public sealed class BecomeAMentorTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Publish_ProfileHoursAndOffering_CanBeFoundAndBooked()
    {
        var (_, mentor) = await fixture.App.Given.SignedInAsync("Katherine Johnson", "America/New_York");
        var mentee = (await fixture.App.Given.SignedInAsync("Ada Lovelace", "Europe/London")).Person;

        var profile = await mentor.GetAsync("/mentor/profile");
        profile.TextsOf("h1").ShouldBe(["Become a mentor"]);
        var hours = await mentor.SubmitAsync(
            profile,
            "/mentor/profile",
            ("Form.Headline", "Mathematician"),
            ("Form.YearsOfExperience", "33"),
            ("Form.Specialties", "Orbits, Geometry"),
            ("Form.Bio", "I compute where things come down."));
        hours.Path.ShouldBe("/mentor/availability");
        hours.Text.ShouldContain("You are a mentor now.");
        hours.ValueOf("Form.TimeZone").ShouldBe("America/New_York");
        hours.ValueOf("Form.Days[0].Ranges[0].Start").ShouldBe("09:00");
        var offering = await mentor.SubmitAsync(hours, "/mentor/availability");
        offering.Path.ShouldBe("/mentor/offerings/new");
        offering.Text.ShouldContain("Your hours are saved. Next: your first offering.");
        var published = await mentor.SubmitAsync(
            offering,
            "/mentor/offerings",
            ("Form.Title", "Trajectories by hand"),
            ("Form.Category", "career-guidance"),
            ("Form.Description", "We check your numbers."),
            ("Form.Price", "40"),
            ("publish", "true"));
        published.Path.ShouldBe("/mentor/offerings");
        published.Text.ShouldContain("“Trajectories by hand” is published: people can book it now.");

        var found = await mentee.GetAsync("/offerings?words=trajectories");
        found.Text.ShouldContain("1 offering");
        found.Text.ShouldContain("Katherine Johnson");
        found.Text.ShouldContain("$40");
        var page = await mentee.GetAsync(found.Element("article a[href^='/offerings/']").GetAttribute("href")!);
        page.TextsOf("h1").ShouldBe(["Trajectories by hand"]);
        page.TextsOf("#times-title").ShouldBe(["Tuesday 3 March 2026"]);
        page.TextsOf("legend").ShouldContain("Times in London (GMT+0)");

        // Nine in New York, on the first day after the notice of a day.
        var step = await mentee.SubmitAsync(page, "/bookings", ("Form.Start", "2026-03-03T14:00:00Z"));
        var next = await mentee.DescribeAsync(step, "Where will my capsule come down?");
        next.Path.ShouldEndWith("/payment");
        next.Text.ShouldContain("14:00–14:30, London (GMT+0)");
        next.Text.ShouldContain("$40");
    }

    [Fact]
    public async Task Show_MentorAreaWithoutAProfile_SaysForWhomItIs()
    {
        var (_, person) = await fixture.App.Given.SignedInAsync();

        foreach (var path in new[] { "/mentor/availability", "/mentor/offerings", "/mentor/offerings/new", "/mentor/bookings" })
        {
            var page = await person.GetAsync(path);

            page.Status.ShouldBe(HttpStatusCode.Forbidden, path);
            page.TextsOf("h1").ShouldBe(["This page is not for you"]);
            page.Text.ShouldContain("this part is for others: for mentors");
        }
    }

    [Fact]
    public async Task Show_MentorAreaAsVisitor_AsksToSignIn()
    {
        foreach (var path in new[] { "/mentor/profile", "/mentor/availability", "/mentor/offerings", "/mentor/bookings" })
        {
            (await fixture.App.Visitor().GetAsync(path)).Path.ShouldBe("/account/sign-in", path);
        }
    }
}
