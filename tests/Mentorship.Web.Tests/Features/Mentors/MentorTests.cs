using System.Net;
using Mentorship.Core.Common;

namespace Mentorship.Web.Tests.Features.Mentors;

public sealed class MentorTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Show_Mentor_SaysWhoTheyAreAndWhatCanBeBooked()
    {
        var mentor = await fixture.App.Given.MentorAsync("Sofja Kowalewskaja", "Europe/Stockholm");
        await fixture.App.Given.OfferingAsync(mentor.Id, "Spinning tops", new(30_00, Currencies.Eur));
        await fixture.App.Given.OfferingAsync(mentor.Id, "Unfinished thoughts", publish: false);

        var page = await fixture.App.Visitor().GetAsync($"/mentors/{SlugOf(mentor.Id, "sofja-kowalewskaja")}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Title.ShouldBe("Sofja Kowalewskaja · Mentorship");
        page.TextsOf("h1").ShouldBe(["Sofja Kowalewskaja"]);
        page.Text.ShouldContain("Engineer at Analytical Engines");
        page.Text.ShouldContain("12 years of experience");
        page.Text.ShouldContain("Stockholm (GMT+1), 09:00 there now");
        page.Text.ShouldContain("I build machines that compute.");
        page.Text.ShouldContain("Spinning tops");
        page.Text.ShouldContain("€30");
        page.Text.ShouldContain("No reviews yet.");
        page.Text.ShouldNotContain("Unfinished thoughts");
    }

    [Fact]
    public async Task Show_NothingPublished_SaysSoAndLeadsOn()
    {
        var mentor = await fixture.App.Given.MentorAsync("Idle Hands");

        var page = await fixture.App.Visitor().GetAsync($"/mentors/{SlugOf(mentor.Id, "idle-hands")}");

        page.Text.ShouldContain("Nothing can be booked at the moment.");
    }

    [Theory]
    [InlineData("nobody-of-that-name")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%27%20OR%201%3D1")]
    [InlineData("%F0%9F%A6%8A")]
    public async Task Show_Nobody_IsNotFound(string slug)
    {
        var page = await fixture.App.Visitor().GetAsync($"/mentors/{slug}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.TextsOf("h1").ShouldBe(["There is no such page"]);
    }

    [Theory]
    [InlineData("free=never&page=abc")]
    [InlineData("free=%00&page=-1")]
    [InlineData("free=&page=99999999999999999999")]
    [InlineData("free=a&free=b&page=2147483647")]
    public async Task List_AddressThatMakesNoSense_ShowsAListAllTheSame(string query)
    {
        await fixture.App.Given.OfferingAsync((await fixture.App.Given.MentorAsync("Always There")).Id);

        var page = await fixture.App.Visitor().GetAsync($"/mentors?{query}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.TextsOf("article a").ShouldContain("Always There");
        page.Title.ShouldBe("Mentors · Mentorship");
    }

    [Fact]
    public async Task Show_SlugOfThousandsOfCharacters_IsNotFound() =>
        (await fixture.App.Visitor().GetAsync($"/mentors/{new string('a', 6000)}")).Status.ShouldBe(HttpStatusCode.NotFound);

    private static string SlugOf(Guid id, string name) => $"{name}-{id.ToString("N")[^6..]}";
}
